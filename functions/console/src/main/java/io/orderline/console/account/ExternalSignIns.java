package io.orderline.console.account;

import io.orderline.console.Installation;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.oidc.SignInFailed;
import io.orderline.console.oidc.SignedIn;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * People whom the identity provider signs in. Each has an account here, so that they are listed,
 * given tickets, disabled and audited like all others; what it may do is what the provider says at
 * each sign-in.
 */
@Singleton
class ExternalSignIns {
  private final TenantTransaction transactions;
  private final Passwords passwords;
  private final RandomTexts random;
  private final Sessions sessions;
  private final Tenants tenants;
  private final AuditLog audit;
  private final Clock clock;

  ExternalSignIns(
      TenantTransaction transactions,
      Passwords passwords,
      RandomTexts random,
      Sessions sessions,
      Tenants tenants,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.passwords = passwords;
    this.random = random;
    this.sessions = sessions;
    this.tenants = tenants;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a session; the result is its cookie. */
  Uni<String> begin(SignedIn who, String userAgent) {
    Account account = ExternalAccount.of(who, tenants);
    return transactions
        .read(Installation.ROWS, session -> row(session, who))
        .chain(
            known ->
                known == null
                    // nobody has it: the account opens with no password, and looks like any other
                    ? passwords.hash("account " + account.name(), random.cookie())
                    : Uni.createFrom().item(""))
        .chain(
            hash ->
                transactions.write(
                    Installation.ROWS, session -> begin(session, who, account, hash, userAgent)))
        .onFailure(ConstraintViolationException.class)
        .transform(_ -> taken());
  }

  private Uni<String> begin(
      Mutiny.Session session, SignedIn who, Account account, String hash, String userAgent) {
    return row(session, who)
        .chain(
            row -> row == null ? made(session, who, account, hash) : changed(session, row, account))
        .invoke(row -> row.signedIn(clock.instant()))
        .chain(
            row -> {
              String name = row.account().name();
              return sessions
                  .begin(session, name, userAgent)
                  .call(() -> told(session, name, "session.began", Map.of()));
            });
  }

  private Uni<AccountRow> made(Mutiny.Session session, SignedIn who, Account account, String hash) {
    var row = new AccountRow(account, hash, clock.instant());
    row.from(who.source());
    return session
        .find(AccountRow.class, AccountRow.Key.of(account.name()))
        .invoke(
            other -> {
              if (other != null) {
                throw taken();
              }
            })
        .chain(() -> session.persist(row))
        .chain(session::flush)
        .chain(() -> told(session, account.name(), "person.invited", Granted.of(account)))
        .replaceWith(row);
  }

  /** Its name stays: histories have it. */
  private Uni<AccountRow> changed(Mutiny.Session session, AccountRow row, Account given) {
    Account before = row.account();
    if (before.disabled()) {
      throw new SignInFailed("disabled", "a disabled account");
    }
    Account after = given.named(before.name());
    Map<String, String> changes = Granted.changes(before, after);
    row.set(after);
    return changes.isEmpty()
        ? Uni.createFrom().item(row)
        : told(session, before.name(), "person.changed", changes).replaceWith(row);
  }

  private Uni<Void> told(
      Mutiny.Session session, String name, String what, Map<String, String> detail) {
    return audit.add(session, Installation.ROWS, new Deed(name, what, name, detail));
  }

  private static Uni<AccountRow> row(Mutiny.Session session, SignedIn who) {
    return session
        .createSelectionQuery(
            "from AccountRow where key.tenant = :tenant and source = :source", AccountRow.class)
        .setParameter("tenant", Installation.ROWS.value())
        .setParameter("source", who.source())
        .getSingleResultOrNull();
  }

  private static SignInFailed taken() {
    return new SignInFailed("name-taken", "another account has the name that the provider gives");
  }
}
