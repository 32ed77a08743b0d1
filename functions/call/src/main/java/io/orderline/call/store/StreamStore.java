package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.orderline.telephony.StreamEnding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Keeps what must be known of a stream after it: that its token is spent, and why it was closed.
 */
@ApplicationScoped
public class StreamStore {
  private final TenantTransaction transactions;

  StreamStore(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /**
   * Opens a stream; false when its token was used before.
   *
   * @param token the part of it that differs in each
   */
  public Uni<Boolean> open(TenantId tenant, String token, CallId call, Instant now) {
    var row = new StreamRow();
    row.key = new StreamRow.Key(tenant.value(), token);
    row.callId = call.value();
    row.openedAt = now;
    return transactions
        .write(tenant, session -> session.persist(row).replaceWith(true))
        .onFailure(ConstraintViolationException.class)
        .recoverWithItem(false);
  }

  /** Notes why we close a stream. */
  public Uni<Void> close(TenantId tenant, String token, StreamEnding ending) {
    return transactions.write(
        tenant,
        session ->
            session
                .find(StreamRow.class, new StreamRow.Key(tenant.value(), token))
                .invoke(row -> row.ending = ending)
                .replaceWithVoid());
  }

  /**
   * How a stream ended.
   *
   * @param ending why we closed it; empty when it broke, or is open
   */
  public record LastStream(Optional<StreamEnding> ending) {
    /** Whether what went on there was not at its end. */
    public boolean brokeOff() {
      return ending.isEmpty() || ending.get() == StreamEnding.HANDED_ON;
    }
  }

  /** The call's last stream; empty when it had none. */
  public Uni<Optional<LastStream>> last(TenantId tenant, CallId call) {
    return transactions.read(
        tenant,
        session ->
            session
                .createSelectionQuery(
                    "from StreamRow where key.tenant = :tenant and callId = :call"
                        + " order by openedAt desc",
                    StreamRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("call", call.value())
                .setMaxResults(1)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .findFirst()
                            .map(row -> new LastStream(Optional.ofNullable(row.ending)))));
  }
}
