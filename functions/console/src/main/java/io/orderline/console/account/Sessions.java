package io.orderline.console.account;

import io.orderline.console.ConsoleConfig;
import io.orderline.console.Installation;
import io.orderline.console.oidc.Oidc;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where people are signed in. */
@Singleton
class Sessions {
  /** No oftener is noted that somebody is there. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private static final String OF_ACCOUNT = "key.tenant = :tenant and account = :account";

  private final TenantTransaction transactions;
  private final ConsoleConfig config;
  private final Oidc oidc;
  private final RandomTexts random;
  private final Clock clock;

  Sessions(
      TenantTransaction transactions,
      ConsoleConfig config,
      Oidc oidc,
      RandomTexts random,
      Clock clock) {
    this.transactions = transactions;
    this.config = config;
    this.oidc = oidc;
    this.random = random;
    this.clock = clock;
  }

  /** A session with the account that it belongs to now. */
  record Found(String id, Account account, Instant seenAt) {}

  /** Begins one; the result is its cookie. */
  Uni<String> begin(Mutiny.Session session, String account, String userAgent) {
    String cookie = random.cookie();
    return session
        .persist(new SessionRow(cookie, random.id(), account, userAgent, clock.instant()))
        .replaceWith(cookie);
  }

  /** The session of a cookie; empty when there is none, it is over, or its account disabled. */
  Uni<Optional<Found>> find(String cookie) {
    return transactions
        .read(
            Installation.ROWS,
            session ->
                session
                    .find(SessionRow.class, SessionRow.Key.of(cookie))
                    .chain(
                        row ->
                            row == null || over(row)
                                ? Uni.createFrom().item(Optional.<Found>empty())
                                : found(session, row)))
        .call(
            found ->
                found.filter(this::toBeNoted).isPresent()
                    ? seen(cookie)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Optional<Found>> found(Mutiny.Session session, SessionRow row) {
    return session
        .find(AccountRow.class, AccountRow.Key.of(row.account()))
        .map(
            account ->
                Optional.ofNullable(account)
                    .map(AccountRow::account)
                    .filter(who -> !who.disabled())
                    .filter(who -> !who.external() || !overForExternal(row))
                    .map(who -> new Found(row.id(), who, row.lastSeenAt())));
  }

  /** What the provider takes away is noticed when somebody signs in again. */
  private boolean overForExternal(SessionRow row) {
    return row.startedAt().plus(oidc.longest()).isBefore(clock.instant());
  }

  private boolean toBeNoted(Found session) {
    return session.seenAt().isBefore(clock.instant().minus(NOTED));
  }

  private boolean over(SessionRow row) {
    Instant now = clock.instant();
    return row.lastSeenAt().plus(config.session().idle()).isBefore(now)
        || row.startedAt().plus(config.session().longest()).isBefore(now);
  }

  private Uni<Void> seen(String cookie) {
    Instant now = clock.instant();
    return transactions
        .write(
            Installation.ROWS,
            session ->
                session
                    .createMutationQuery(
                        "update SessionRow set lastSeenAt = :now where key = :key and lastSeenAt <"
                            + " :before")
                    .setParameter("now", now)
                    .setParameter("key", SessionRow.Key.of(cookie))
                    .setParameter("before", now.minus(NOTED))
                    .executeUpdate())
        .replaceWithVoid();
  }

  Uni<List<SessionView>> of(String account, String current) {
    return transactions
        .read(
            Installation.ROWS,
            session ->
                session
                    .createSelectionQuery(
                        "from SessionRow where " + OF_ACCOUNT + " order by lastSeenAt desc",
                        SessionRow.class)
                    .setParameter("tenant", Installation.ROWS.value())
                    .setParameter("account", account)
                    .setMaxResults(100)
                    .getResultList())
        .map(
            rows ->
                rows.stream().filter(row -> !over(row)).map(row -> row.shown(current)).toList());
  }

  /** Ends one; whether the account had it. */
  Uni<Boolean> end(Mutiny.Session session, String account, String id) {
    return session
        .createMutationQuery("delete from SessionRow where " + OF_ACCOUNT + " and id = :id")
        .setParameter("tenant", Installation.ROWS.value())
        .setParameter("account", account)
        .setParameter("id", id)
        .executeUpdate()
        .map(rows -> rows > 0);
  }

  /** Ends all of an account's but one. */
  Uni<Void> endAll(Mutiny.Session session, String account, String but) {
    return session
        .createMutationQuery("delete from SessionRow where " + OF_ACCOUNT + " and id <> :but")
        .setParameter("tenant", Installation.ROWS.value())
        .setParameter("account", account)
        .setParameter("but", but)
        .executeUpdate()
        .replaceWithVoid();
  }
}
