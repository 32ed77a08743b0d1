package io.orderline.console.account;

import io.orderline.access.token.Sha256;
import io.orderline.console.Installation;
import io.orderline.console.web.Refused;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Slows down who tries passwords: by account and network address, so that nobody can lock somebody
 * else out, whether there is such an account or not.
 */
@Singleton
class SignInTries {
  private static final String COUNT =
      """
      insert into console.sign_in_try (tenant, who, failures, wait_until, at)
      values (:tenant, :who, 1, :now, :now)
      on conflict (tenant, who) do update set failures = sign_in_try.failures + 1, at = :now
      returning failures
      """;
  private static final String WAIT =
      "update console.sign_in_try set wait_until = :until where tenant = :tenant and who = :who";
  private static final String UNTIL =
      "select wait_until from console.sign_in_try where tenant = :tenant and who = :who";
  private static final String FORGET =
      "delete from console.sign_in_try where tenant = :tenant and who = :who";

  private final TenantTransaction transactions;
  private final Clock clock;

  SignInTries(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  static String who(String account, String address) {
    return Sha256.hex(account + "\n" + address);
  }

  /** Fails where it is too early for another try. */
  Uni<Void> check(String who) {
    return transactions
        .read(
            Installation.ROWS,
            session ->
                session
                    .createNativeQuery(UNTIL, Object.class)
                    .setParameter("tenant", Installation.ROWS.value())
                    .setParameter("who", who)
                    .getSingleResultOrNull())
        .invoke(
            until -> {
              Duration left =
                  until == null ? Duration.ZERO : Duration.between(clock.instant(), moment(until));
              if (left.isPositive()) {
                throw Refused.wait(
                    "too-many-tries",
                    "Too many wrong passwords: try again in %d s.".formatted(left.toSeconds() + 1),
                    left);
              }
            })
        .replaceWithVoid();
  }

  /** Notes a wrong password. */
  Uni<Void> failed(String who) {
    Instant now = clock.instant();
    return transactions
        .write(
            Installation.ROWS,
            session ->
                session
                    .createNativeQuery(COUNT, Integer.class)
                    .setParameter("tenant", Installation.ROWS.value())
                    .setParameter("who", who)
                    .setParameter("now", now)
                    .getSingleResult()
                    .chain(
                        failures ->
                            session
                                .createNativeQuery(WAIT)
                                .setParameter("until", now.plus(Waits.after(failures)))
                                .setParameter("tenant", Installation.ROWS.value())
                                .setParameter("who", who)
                                .executeUpdate()))
        .replaceWithVoid();
  }

  /** The right password ends it. */
  Uni<Void> passed(String who) {
    return transactions
        .write(
            Installation.ROWS,
            session ->
                session
                    .createNativeQuery(FORGET)
                    .setParameter("tenant", Installation.ROWS.value())
                    .setParameter("who", who)
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Instant moment(Object column) {
    return column instanceof OffsetDateTime at ? at.toInstant() : (Instant) column;
  }
}
