package io.orderline.call.store;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts what callers say to be found by, for all pods. The same said again by the same number
 * counts once; each note also clears away a few that are old.
 */
@ApplicationScoped
public class Guesses {
  private static final Duration OF_A_NUMBER = Duration.ofHours(1);
  private static final Duration OF_THE_SHOP = Duration.ofMinutes(10);

  private static final String COUNT =
      """
      select count(*) filter (where who = :who and who <> '' and said <> :said),
        count(*) filter (where missed and at > :shop)
      from call.identity_guess where tenant = :tenant and at > :hour
      """;

  private static final String NOTE =
      """
      insert into call.identity_guess (tenant, who, said, missed, at)
      values (:tenant, :who, :said, :missed, :at)
      on conflict (tenant, who, said) do update set at = excluded.at, missed = excluded.missed
      """;

  private static final String CLEAR =
      """
      delete from call.identity_guess where ctid = any (array(select ctid from call.identity_guess
        where tenant = :tenant and at < :hour limit 10 for update skip locked))
      """;

  private final TenantTransaction transactions;
  private final Clock clock;

  Guesses(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What was said before.
   *
   * @param ofNumber other numbers that callers of this number said within an hour; 0 where it is
   *     withheld
   * @param missesOfShop what led nowhere, of all callers, within ten minutes
   */
  public record Count(int ofNumber, int missesOfShop) {}

  public Uni<Count> before(TenantId tenant, Optional<PhoneNumber> caller, String said) {
    Instant now = clock.instant();
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(COUNT, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("who", who(tenant, caller))
                .setParameter("said", Sealed.of(tenant, said))
                .setParameter("shop", now.minus(OF_THE_SHOP))
                .setParameter("hour", now.minus(OF_A_NUMBER))
                .getSingleResult()
                .map(row -> new Count(number(row[0]), number(row[1]))));
  }

  /** Notes a guess. */
  public Uni<Void> note(
      TenantId tenant, Optional<PhoneNumber> caller, String said, boolean missed) {
    Instant now = clock.instant();
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(NOTE)
                .setParameter("tenant", tenant.value())
                .setParameter("who", who(tenant, caller))
                .setParameter("said", Sealed.of(tenant, said))
                .setParameter("missed", missed)
                .setParameter("at", now)
                .executeUpdate()
                .chain(
                    () ->
                        session
                            .createNativeQuery(CLEAR)
                            .setParameter("tenant", tenant.value())
                            .setParameter("hour", now.minus(OF_A_NUMBER))
                            .executeUpdate())
                .replaceWithVoid());
  }

  private static String who(TenantId tenant, Optional<PhoneNumber> caller) {
    return caller.map(number -> Sealed.of(tenant, number.digits())).orElse("");
  }

  private static int number(Object count) {
    return ((Number) count).intValue();
  }
}
