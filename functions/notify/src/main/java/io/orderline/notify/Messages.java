package io.orderline.notify;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The short messages that were asked for, by key. */
@ApplicationScoped
public class Messages {
  private static final String CLAIM =
      """
      insert into notify.message as known
        (tenant, key, ticket, phone, template, text, state, lease_until, requested_at)
      values (:tenant, :key, cast(:ticket as text), :phone, :template, :text, 'sending', :lease, :now)
      on conflict (tenant, key) do update set lease_until = excluded.lease_until
      where known.state = 'sending' and known.lease_until <= excluded.requested_at
      """;

  private final TenantTransaction transactions;
  private final NotifyConfig config;
  private final Clock clock;

  Messages(TenantTransaction transactions, NotifyConfig config, Clock clock) {
    this.transactions = transactions;
    this.config = config;
    this.clock = clock;
  }

  /** Decides which process sends a message. */
  enum Claim {
    OURS,
    /** Another process is sending it. */
    TAKEN,
    /** It was sent or refused before. */
    ENDED
  }

  /** A tenant's messages, latest first. */
  public Uni<List<StoredMessage>> list(TenantId tenant, int limit) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(
                    "select key, ticket, phone, template, text, state, requested_at from"
                        + " notify.message where tenant = :tenant order by requested_at desc, key",
                    Object[].class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(Messages::stored).toList()));
  }

  Uni<Claim> claim(SmsMessage message, Optional<TicketNumber> ticket) {
    Instant now = clock.instant();
    return transactions.write(
        message.tenant(),
        session ->
            session
                .createNativeQuery(CLAIM)
                .setParameter("tenant", message.tenant().value())
                .setParameter("key", message.key())
                .setParameter("ticket", ticket.map(TicketNumber::value).orElse(null))
                .setParameter("phone", message.to().digits())
                .setParameter("template", message.template())
                .setParameter("text", message.text())
                .setParameter("lease", now.plus(config.lease()))
                .setParameter("now", now)
                .executeUpdate()
                .chain(
                    rows ->
                        rows == 1 ? Uni.createFrom().item(Claim.OURS) : taken(session, message)));
  }

  /** Notes what became of a message, in a transaction of the caller's. */
  Uni<Void> ended(
      Mutiny.Session session, SmsMessage message, String provider, SmsSender.Outcome outcome) {
    return session
        .createNativeQuery(
            "update notify.message set state = :state, provider = :provider, receipt ="
                + " cast(:receipt as text), ended_at = :now where tenant = :tenant and key = :key")
        .setParameter("state", outcome instanceof SmsSender.Outcome.Sent ? "sent" : "refused")
        .setParameter("provider", provider)
        .setParameter(
            "receipt", outcome instanceof SmsSender.Outcome.Sent(var receipt) ? receipt : null)
        .setParameter("now", clock.instant())
        .setParameter("tenant", message.tenant().value())
        .setParameter("key", message.key())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Lets others try at once. */
  Uni<Void> release(SmsMessage message) {
    return transactions.write(
        message.tenant(),
        session ->
            session
                .createNativeQuery(
                    "update notify.message set lease_until = :now where tenant = :tenant and key ="
                        + " :key and state = 'sending'")
                .setParameter("now", clock.instant())
                .setParameter("tenant", message.tenant().value())
                .setParameter("key", message.key())
                .executeUpdate()
                .replaceWithVoid());
  }

  private static Uni<Claim> taken(Mutiny.Session session, SmsMessage message) {
    return session
        .createNativeQuery(
            "select state from notify.message where tenant = :tenant and key = :key", String.class)
        .setParameter("tenant", message.tenant().value())
        .setParameter("key", message.key())
        .getSingleResult()
        .map(state -> state.equals("sending") ? Claim.TAKEN : Claim.ENDED);
  }

  private static StoredMessage stored(Object[] row) {
    return new StoredMessage(
        (String) row[0],
        Optional.ofNullable((String) row[1]),
        new PhoneNumber((String) row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        row[6] instanceof java.time.OffsetDateTime at ? at.toInstant() : (Instant) row[6]);
  }
}
