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
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Slows down who tries passwords: by account and network address, so that nobody can lock somebody
 * else out, whether there is such an account or not.
 */
@Singleton
class SignInTries {
  /** Nobody gets past it while they must wait, however many come at once. */
  private static final String COUNT =
      """
      insert into console.sign_in_try (tenant, who, failures, wait_until, at)
      values (:tenant, :who, 1, :now, :now)
      on conflict (tenant, who) do update set failures = sign_in_try.failures + 1, at = :now
      where sign_in_try.wait_until <= :now
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

  /**
   * Counts a try before anybody looks at its password: as a wrong one until it has {@link #passed}.
   * Fails where it is too early for another.
   */
  Uni<Void> begin(String who) {
    Instant now = clock.instant();
    return transactions.write(
        Installation.ROWS,
        session ->
            session
                .createNativeQuery(COUNT, Integer.class)
                .setParameter("tenant", Installation.ROWS.value())
                .setParameter("who", who)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .chain(
                    tries ->
                        tries == null
                            ? tooEarly(session, who, now)
                            : wait(session, who, now.plus(Waits.after(tries)))));
  }

  private static Uni<Void> wait(Mutiny.Session session, String who, Instant until) {
    return session
        .createNativeQuery(WAIT)
        .setParameter("until", until)
        .setParameter("tenant", Installation.ROWS.value())
        .setParameter("who", who)
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Void> tooEarly(Mutiny.Session session, String who, Instant now) {
    return session
        .createNativeQuery(UNTIL, Object.class)
        .setParameter("tenant", Installation.ROWS.value())
        .setParameter("who", who)
        .getSingleResult()
        .invoke(
            until -> {
              Duration left = Duration.between(now, moment(until));
              throw Refused.wait(
                  "too-many-tries",
                  "Too many wrong passwords: try again in %d s.".formatted(left.toSeconds() + 1),
                  left);
            })
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
