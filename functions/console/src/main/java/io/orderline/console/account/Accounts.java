package io.orderline.console.account;

import io.orderline.access.Principal;
import io.orderline.console.Installation;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts, as those change them who manage people. */
@Singleton
class Accounts {
  private static final int MOST = 2000;

  private final TenantTransaction transactions;
  private final Passwords passwords;
  private final RandomTexts random;
  private final Sessions sessions;
  private final Tenants tenants;
  private final AuditLog audit;
  private final Clock clock;

  Accounts(
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

  Uni<List<Person>> seenBy(Principal principal) {
    var granting = new Granting(principal);
    return transactions
        .read(Installation.ROWS, Accounts::all)
        .map(accounts -> accounts.stream().filter(granting::sees).map(Person::of).toList());
  }

  Uni<Person.Invited> invite(Principal by, PersonInput asked) {
    Account account = asked.invited(tenants);
    new Granting(by).check(account);
    String password = random.password();
    return passwords
        .hash(by.name(), password)
        .chain(
            hash ->
                transactions.write(
                    Installation.ROWS, session -> add(session, by.name(), account, hash)))
        .onFailure(ConstraintViolationException.class)
        .transform(
            _ -> Refused.conflict("name-taken", "Another account has this name: choose another."))
        .replaceWith(() -> new Person.Invited(Person.of(account), password));
  }

  /** Adds an account to a transaction; its password must be changed. */
  Uni<Void> add(Mutiny.Session session, String by, Account account, String hash) {
    return session
        .persist(new AccountRow(account, hash, clock.instant()))
        .chain(session::flush)
        .chain(() -> told(session, by, "person.invited", account, Granted.of(account)));
  }

  Uni<Person> change(Principal by, String name, PersonInput asked) {
    return transactions.write(
        Installation.ROWS,
        session ->
            row(session, by, name)
                .chain(
                    row -> {
                      Account before = row.account();
                      Account account = asked.changed(before, tenants);
                      new Granting(by).check(account);
                      return Owners.keep(session, before, account)
                          .invoke(() -> row.set(account))
                          .chain(
                              () ->
                                  account.disabled()
                                      ? sessions.endAll(session, name, "")
                                      : Uni.createFrom().voidItem())
                          .chain(
                              () ->
                                  told(
                                      session,
                                      by.name(),
                                      "person.changed",
                                      account,
                                      Granted.changes(before, account)))
                          .replaceWith(() -> Person.of(account));
                    }));
  }

  Uni<Person.Invited> resetPassword(Principal by, String name) {
    String password = random.password();
    return passwords
        .hash(by.name(), password)
        .chain(
            hash ->
                transactions.write(
                    Installation.ROWS,
                    session ->
                        row(session, by, name)
                            .invoke(Accounts::checkOurs)
                            .invoke(row -> row.set(hash, true))
                            .call(() -> sessions.endAll(session, name, ""))
                            .call(
                                row ->
                                    told(
                                        session,
                                        by.name(),
                                        "password.reset",
                                        row.account(),
                                        Map.of()))
                            .map(row -> new Person.Invited(Person.of(row.account()), password))));
  }

  Uni<Void> signOut(Principal by, String name) {
    return transactions.write(
        Installation.ROWS,
        session ->
            row(session, by, name)
                .call(() -> sessions.endAll(session, name, ""))
                .chain(row -> told(session, by.name(), "sessions.ended", row.account(), Map.of())));
  }

  private static void checkOurs(AccountRow row) {
    if (row.account().external()) {
      throw PersonInput.external();
    }
  }

  /** An account that one may change; one that cannot be seen is not there. */
  private static Uni<AccountRow> row(Mutiny.Session session, Principal by, String name) {
    var granting = new Granting(by);
    return session
        .find(AccountRow.class, AccountRow.Key.of(name))
        .invoke(
            row -> {
              if (row == null || !granting.sees(row.account())) {
                throw Refused.notFound();
              }
              granting.check(row.account());
            });
  }

  static Uni<List<Account>> all(Mutiny.Session session) {
    return session
        .createSelectionQuery(
            "from AccountRow where key.tenant = :tenant order by key.name", AccountRow.class)
        .setParameter("tenant", Installation.ROWS.value())
        .setMaxResults(MOST)
        .getResultList()
        .map(rows -> rows.stream().map(AccountRow::account).toList());
  }

  private Uni<Void> told(
      Mutiny.Session session, String by, String what, Account account, Map<String, String> detail) {
    return audit.add(session, Installation.ROWS, new Deed(by, what, account.name(), detail));
  }
}
