package io.orderline.console.account;

import io.orderline.console.Installation;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.oidc.Oidc;
import io.orderline.console.web.Refused;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Signing in and out, and one's own password. */
@Singleton
class SignIns {
  private final TenantTransaction transactions;
  private final Passwords passwords;
  private final SignInTries tries;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Oidc oidc;
  private final Clock clock;

  SignIns(
      TenantTransaction transactions,
      Passwords passwords,
      SignInTries tries,
      Sessions sessions,
      AuditLog audit,
      Oidc oidc,
      Clock clock) {
    this.transactions = transactions;
    this.passwords = passwords;
    this.tries = tries;
    this.sessions = sessions;
    this.audit = audit;
    this.oidc = oidc;
    this.clock = clock;
  }

  /** A session that has just begun. */
  record Begun(Account account, String cookie) {}

  Uni<Begun> begin(String name, String password, String address, String userAgent) {
    String who = SignInTries.who(name, address);
    return matching(address, who, name, password)
        .invoke(account -> account.ifPresent(this::checkPasswords))
        .chain(
            account ->
                account.isEmpty()
                    ? refused(name)
                    : tries
                        .passed(who)
                        .chain(
                            () ->
                                transactions.write(
                                    Installation.ROWS,
                                    session -> begin(session, name, userAgent))));
  }

  /** Owners get in with a password in any case: the provider may be what has to be mended. */
  private void checkPasswords(Account account) {
    if (!oidc.passwords() && !account.owner()) {
      throw Refused.forbidden(
          "passwords-off", "Sign in by way of the identity provider; passwords are for owners.");
    }
  }

  /** A try is counted when it is its turn: one that is turned away was none. */
  private Uni<Optional<Account>> matching(String source, String who, String name, String password) {
    return passwords
        .whose(
            source,
            password,
            () -> tries.begin(who).chain(() -> row(name)).map(Optional::ofNullable),
            AccountRow::password)
        .map(row -> row.map(AccountRow::account).filter(account -> !account.disabled()));
  }

  private Uni<AccountRow> row(String name) {
    return transactions.read(
        Installation.ROWS, session -> session.find(AccountRow.class, AccountRow.Key.of(name)));
  }

  /** A name that nobody has is not written down: it may be a password in the wrong field. */
  private Uni<Begun> refused(String name) {
    return transactions
        .write(
            Installation.ROWS,
            session ->
                session
                    .find(AccountRow.class, AccountRow.Key.of(name))
                    .chain(
                        row ->
                            audit.add(
                                session,
                                Installation.ROWS,
                                new Deed(
                                    row == null ? "nobody" : name,
                                    "session.refused",
                                    row == null ? "an unknown name" : name))))
        .chain(
            () ->
                Uni.createFrom()
                    .failure(
                        Refused.unknown(
                            "wrong-password", "There is no account with this password.")));
  }

  private Uni<Begun> begin(Mutiny.Session session, String name, String userAgent) {
    return session
        .find(AccountRow.class, AccountRow.Key.of(name))
        .invoke(row -> row.signedIn(clock.instant()))
        .chain(
            row ->
                sessions
                    .begin(session, name, userAgent)
                    .map(cookie -> new Begun(row.account(), cookie)))
        .call(() -> audit.add(session, Installation.ROWS, new Deed(name, "session.began", name)));
  }

  /** Ends one of an account's own sessions; fails where it has no such. */
  Uni<Void> end(String account, String id) {
    return transactions.write(
        Installation.ROWS,
        session ->
            sessions
                .end(session, account, id)
                .invoke(
                    there -> {
                      if (!there) {
                        throw Refused.notFound();
                      }
                    })
                .chain(
                    () ->
                        audit.add(
                            session,
                            Installation.ROWS,
                            new Deed(account, "session.ended", account))));
  }

  /** Changes the password of who knows the present one; all other sessions end. */
  Uni<Void> change(Sessions.Found own, String current, String next, String address) {
    String name = own.account().name();
    String who = SignInTries.who(name, address);
    PasswordRules.checkNext(next, current, name);
    return matching(source(name), who, name, current)
        .chain(account -> account.isPresent() ? tries.passed(who) : notTheirs(name))
        .chain(() -> passwords.hash(source(name), next))
        .chain(
            hash -> transactions.write(Installation.ROWS, session -> change(session, own, hash)));
  }

  /** Who has signed in does not wait behind those of their network who have not. */
  private static String source(String account) {
    return "account " + account;
  }

  private Uni<Void> notTheirs(String name) {
    return audit
        .write(Installation.ROWS, new Deed(name, "password.refused", name))
        .chain(
            () ->
                Uni.createFrom()
                    .failure(
                        Refused.invalid(
                            "wrong-password", "current", "That is not the present password.")));
  }

  private Uni<Void> change(Mutiny.Session session, Sessions.Found own, String hash) {
    String name = own.account().name();
    return session
        .find(AccountRow.class, AccountRow.Key.of(name))
        .invoke(row -> row.set(hash, false))
        .chain(() -> sessions.endAll(session, name, own.id()))
        .chain(
            () -> audit.add(session, Installation.ROWS, new Deed(name, "password.changed", name)));
  }
}
