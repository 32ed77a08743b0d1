package io.orderline.console.account;

import io.orderline.console.Installation;
import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps one owner of the whole installation: nobody else makes an owner, so that without one there
 * would never be one again.
 */
final class Owners {
  /** Two who each take the other's role at once wait here for one another. */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('orderline owner'))";

  /** As {@link Account#ownsAll} says it. */
  private static final String OTHERS =
      """
      select count(*) from console.account
      where tenant = :tenant and name <> :name and not disabled and source is null and shops = '*' and brands = ''
        and 'owner' = any (string_to_array(roles, ','))
      """;

  private Owners() {}

  /** Fails where the last owner would be one no more, or not of everything. */
  static Uni<Void> keep(Mutiny.Session session, Account before, Account after) {
    return before.ownsAll() && !after.ownsAll()
        ? session
            .createNativeQuery(LOCK, Object.class)
            .getResultList()
            .chain(() -> others(session, before.name()))
            .invoke(Owners::check)
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static Uni<Long> others(Mutiny.Session session, String name) {
    return session
        .createNativeQuery(OTHERS, Long.class)
        .setParameter("tenant", Installation.ROWS.value())
        .setParameter("name", name)
        .getSingleResult();
  }

  private static void check(long others) {
    if (others == 0) {
      throw Refused.conflict(
          "last-owner",
          "There must be one owner with every shop and every brand: make somebody else one first.");
    }
  }
}
