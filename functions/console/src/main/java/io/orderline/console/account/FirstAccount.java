package io.orderline.console.account;

import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.Installation;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** An installation without accounts gets one, so that somebody can invite the others. */
@Singleton
public class FirstAccount {
  /** What it is called. */
  public static final String NAME = "owner";

  private static final Logger LOG = Logger.getLogger(FirstAccount.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        make().await().atMost(PATIENCE);
      } catch (RuntimeException fault) {
        LOG.warnf("the first account was not made: %s", fault.getClass().getName());
      }
    }
  }

  private Uni<Void> make() {
    String password = config.firstPassword().orElseGet(random::password);
    return transactions
        .read(Installation.ROWS, Accounts::all)
        .chain(
            known ->
                known.isEmpty()
                    ? passwords.hash(password).chain(hash -> add(hash, password))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> add(String hash, String password) {
    var owner =
        new Account(
            NAME,
            NAME,
            Set.of(Role.OWNER),
            new TenantScope.All(),
            Set.of(),
            true,
            false,
            Optional.empty());
    return transactions
        .write(Installation.ROWS, session -> accounts.add(session, "installation", owner, hash))
        .invoke(
            () -> {
              if (config.firstPassword().isEmpty()) {
                madeUp = Optional.of(password);
              }
            })
        .onFailure(ConstraintViolationException.class) // another process was faster
        .recoverWithNull();
  }
}
