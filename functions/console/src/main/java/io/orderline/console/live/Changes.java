package io.orderline.console.live;

import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where it is noted that something has changed, in the transaction that changes it. */
@Singleton
public class Changes {
  /**
   * Others wait here until the commit, so that nobody who watches is told of a later change first.
   */
  private static final String ADD =
      """
      with head as (
        insert into console.change_head as h (tenant, sequence) values (:tenant, 1)
        on conflict (tenant) do update set sequence = h.sequence + 1
        returning sequence)
      insert into console.change (tenant, sequence, kind, id, what, brand, at)
      select :tenant, sequence, :kind, :id, :what, cast(:brand as text), cast(:at as timestamptz)
      from head
      """;

  /** Adds a change; best as the last thing that a transaction does. */
  public Uni<Void> add(Mutiny.Session session, TenantId tenant, Change change) {
    return session
        .createNativeQuery(ADD)
        .setParameter("tenant", tenant.value())
        .setParameter("kind", change.kind().code())
        .setParameter("id", change.id())
        .setParameter("what", change.what())
        .setParameter("brand", change.brand().orElse(null))
        .setParameter("at", change.at())
        .executeUpdate()
        .replaceWithVoid();
  }
}
