package io.orderline.call.store;

import io.orderline.core.event.Event;
import io.orderline.core.event.SmsEvent.SmsRequested;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.events.Outbox;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Codes by SMS to a customer's number: six digits, good for five minutes and three tries. The table
 * holds a hash, so that whoever reads it cannot say the code.
 */
@ApplicationScoped
public class IdentityCodes {
  /** The kind of the message, for providers that only send texts they have approved. */
  private static final String TEMPLATE = "identity_code";

  private static final Duration GOOD = Duration.ofMinutes(5);

  /** A turn that runs twice, or a caller who asks again at once, sends no other code. */
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_A_DAY = 5;
  private static final int MOST_TRIES = 3;

  private static final String SEND =
      """
      insert into call.identity_code as c (tenant, customer, hash, sent_at, sends, tries)
      values (:tenant, :customer, :hash, :now, 1, 0)
      on conflict (tenant, customer) do update set hash = excluded.hash, sent_at = excluded.sent_at,
        tries = 0, sends = case when c.sent_at < :day then 1 else c.sends + 1 end
      where c.sent_at < :recent and (c.sends < :most or c.sent_at < :day)
      """;

  private static final String SENT =
      "select count(*) from call.identity_code where tenant = :tenant and customer = :customer"
          + " and sent_at > :good and tries < :tries";

  private static final String TRY =
      """
      update call.identity_code set tries = tries + 1
      where tenant = :tenant and customer = :customer and sent_at > :good and tries < :tries
      returning hash
      """;

  private final TenantTransaction transactions;
  private final Outbox outbox;
  private final Tenants tenants;
  private final CodeMaker codes;
  private final Clock clock;

  IdentityCodes(
      TenantTransaction transactions,
      Outbox outbox,
      Tenants tenants,
      CodeMaker codes,
      Clock clock) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.tenants = tenants;
    this.codes = codes;
    this.clock = clock;
  }

  /** Sends a code; false when none may be sent to this customer now, and none is on its way. */
  public Uni<Boolean> send(TenantId tenant, Customer customer) {
    String code = codes.next();
    Instant now = clock.instant();
    return transactions.write(
        tenant,
        session ->
            about(session.createNativeQuery(SEND), tenant, customer.id())
                .setParameter("hash", hash(tenant, customer.id(), code))
                .setParameter("now", now)
                .setParameter("day", now.minus(DAY))
                .setParameter("recent", now.minus(BETWEEN))
                .setParameter("most", MOST_A_DAY)
                .executeUpdate()
                .chain(
                    rows ->
                        rows == 1
                            ? outbox
                                .add(session, List.of(message(tenant, customer, code, now)))
                                .replaceWith(true)
                            : sent(session, tenant, customer.id(), now)));
  }

  private static Uni<Boolean> sent(
      Mutiny.Session session, TenantId tenant, CustomerId customer, Instant now) {
    return about(session.createNativeQuery(SENT, Long.class), tenant, customer)
        .setParameter("good", now.minus(GOOD))
        .setParameter("tries", MOST_TRIES)
        .getSingleResult()
        .map(count -> count > 0);
  }

  /** Whether this is the customer's code; each answer is a try. */
  public Uni<Boolean> fits(TenantId tenant, CustomerId customer, String said) {
    return transactions.write(
        tenant,
        session ->
            about(session.createNativeQuery(TRY, String.class), tenant, customer)
                .setParameter("good", clock.instant().minus(GOOD))
                .setParameter("tries", MOST_TRIES)
                .getResultList()
                .map(hashes -> hashes.contains(hash(tenant, customer, said))));
  }

  private Event<SmsRequested> message(
      TenantId tenant, Customer customer, String code, Instant now) {
    String key = "code:" + customer.id() + ":" + now.toEpochMilli();
    String text =
        "【%s】您正在通过电话办理业务，验证码%s，五分钟内有效。如非本人操作，请忽略。".formatted(tenants.of(tenant).name(), code);
    return new Event<>(
        key,
        Event.source(tenant, "call"),
        tenant,
        key,
        now,
        new SmsRequested(
            key,
            customer.phone(),
            TEMPLATE,
            text,
            Map.of("code", code),
            Optional.empty(),
            Optional.empty()));
  }

  private static String hash(TenantId tenant, CustomerId customer, String code) {
    return Sealed.of(tenant, customer.value(), code);
  }

  private static <Q extends Mutiny.AbstractQuery> Q about(
      Q query, TenantId tenant, CustomerId customer) {
    query.setParameter("tenant", tenant.value()).setParameter("customer", customer.value());
    return query;
  }
}
