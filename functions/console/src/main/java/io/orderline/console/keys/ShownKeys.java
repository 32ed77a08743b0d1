package io.orderline.console.keys;

import io.orderline.console.Installation;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the key that a request shows, and notes that it is used. */
@Singleton
class ShownKeys {
  /** No oftener is noted that a key is used. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private static final String USED =
      "update ApiKeyRow set lastUsedAt = :now where key = :key"
          + " and (lastUsedAt is null or lastUsedAt < :before)";

  private final TenantTransaction transactions;
  private final AuditLog audit;
  private final Clock clock;

  ShownKeys(TenantTransaction transactions, AuditLog audit, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty where there is none, or it is good no more. */
  Uni<Optional<ApiKey>> find(String shown) {
    return transactions
        .read(Installation.ROWS, session -> session.find(ApiKeyRow.class, ApiKeyRow.Key.of(shown)))
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(ApiKeyRow::shown)
                    .filter(key -> key.good(clock.instant())))
        .call(
            key ->
                key.filter(this::toBeNoted).isPresent()
                    ? used(key.orElseThrow(), shown)
                    : Uni.createFrom().voidItem());
  }

  private boolean toBeNoted(ApiKey key) {
    Instant before = clock.instant().minus(NOTED);
    return key.lastUsedAt().filter(at -> !at.isBefore(before)).isEmpty();
  }

  private Uni<Void> used(ApiKey key, String shown) {
    Instant now = clock.instant();
    return transactions.write(
        Installation.ROWS,
        session ->
            session
                .createMutationQuery(USED)
                .setParameter("now", now)
                .setParameter("key", ApiKeyRow.Key.of(shown))
                .setParameter("before", now.minus(NOTED))
                .executeUpdate()
                .chain(
                    rows ->
                        rows > 0 && firstOfItsDay(key, now)
                            ? told(session, key)
                            : Uni.createFrom().voidItem()));
  }

  /** The audit says on which days a key was used, and not each of a million requests. */
  private static boolean firstOfItsDay(ApiKey key, Instant now) {
    return key.lastUsedAt()
        .filter(
            at ->
                at.atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .equals(now.atZone(ZoneOffset.UTC).toLocalDate()))
        .isEmpty();
  }

  private Uni<Void> told(Mutiny.Session session, ApiKey key) {
    return audit.add(session, Installation.ROWS, new Deed(key.who(), "key.used", key.who()));
  }
}
