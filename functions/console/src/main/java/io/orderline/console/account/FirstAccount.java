package io.orderline.console.account;

import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.Installation;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** An installation without accounts gets one, so that somebody can invite the others. */
@Singleton
public class FirstAccount {
  /** What it is called. */
  public static final String NAME = "owner";

  private static final Logger LOG = Logger.getLogger(FirstAccount.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /** Who made it, in the audit. */
  private static final String BY = "installation";

  private static final Account OWNER =
      new Account(
          NAME,
          NAME,
          Set.of(Role.OWNER),
          new TenantScope.All(),
          Set.of(),
          true,
          false,
          Optional.empty(),
          false);

  private final ConsoleConfig config;
  private final TenantTransaction transactions;
  private final Accounts accounts;
  private final Passwords passwords;
  private final RandomTexts random;
  private volatile Optional<String> madeUp = Optional.empty();

  FirstAccount(
      ConsoleConfig config,
      TenantTransaction transactions,
      Accounts accounts,
      Passwords passwords,
      RandomTexts random) {
    this.config = config;
    this.transactions = transactions;
    this.accounts = accounts;
    this.passwords = passwords;
    this.random = random;
  }

  /** The password that was made up in this start; it is nowhere else. */
  public Optional<String> password() {
    return madeUp;
  }

  void make(@Observes StartupEvent start) {
    if (config.firstPassword().isPresent() || config.firstAccount()) {
      try {
        make().await().atMost(PATIENCE.multipliedBy(2));
      } catch (RuntimeException fault) {
        LOG.warnf("the first account was not made: %s", fault.getClass().getName());
      }
    }
  }

  /**
   * A database that is slow at first is asked again: an account without its password helps nobody.
   */
  private Uni<Void> make() {
    return transactions
        .read(Installation.ROWS, Accounts::all)
        .onFailure(StoreUnavailable.class)
        .retry()
        .withBackOff(FIRST_WAIT, LONGEST_WAIT)
        .expireIn(PATIENCE.toMillis())
        .chain(known -> known.isEmpty() ? first() : Uni.createFrom().voidItem());
  }

  private Uni<Void> first() {
    String password = config.firstPassword().orElseGet(random::password);
    return passwords
        .hash(BY, password)
        .chain(
            hash ->
                transactions
                    .write(Installation.ROWS, session -> ours(session, hash))
                    // perhaps it was written all the same: then it is found to be ours
                    .onFailure(StoreUnavailable.class)
                    .retry()
                    .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                    .expireIn(PATIENCE.toMillis()))
        .invoke(
            ours -> {
              if (ours && config.firstPassword().isEmpty()) {
                madeUp = Optional.of(password);
              }
            })
        .replaceWithVoid()
        .onFailure(ConstraintViolationException.class) // another process was faster
        .recoverWithNull();
  }

  /** Makes the account where there is none; whether the one that there is has this password. */
  private Uni<Boolean> ours(Mutiny.Session session, String hash) {
    return Accounts.all(session)
        .chain(
            known ->
                known.isEmpty()
                    ? accounts.add(session, BY, OWNER, hash).replaceWith(true)
                    : session
                        .find(AccountRow.class, AccountRow.Key.of(NAME))
                        .map(row -> row != null && row.password().equals(hash)));
  }
}
