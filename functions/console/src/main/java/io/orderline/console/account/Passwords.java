package io.orderline.console.account;

import io.orderline.console.ConsoleConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes of passwords. Each takes a quarter of a second of a processor on purpose, so few are made
 * at once, and sources take turns.
 */
@Singleton
class Passwords {
  private static final int AT_ONCE = 2;

  /** Who comes last of them waits for two seconds. */
  private static final int WAITING = 16;

  private static final int WAITING_OF_SOURCE = 4;

  private final BCryptPasswordEncoder encoder;
  private final String nobodys;
  private final FairQueue queue = new FairQueue(AT_ONCE, WAITING, WAITING_OF_SOURCE);

  Passwords(ConsoleConfig config, RandomTexts random) {
    this.encoder = new BCryptPasswordEncoder(config.passwordCost());
    this.nobodys = encoder.encode(random.password());
  }

  /**
   * The hash of a password.
   *
   * @param source who asks for it; each has few places in the queue
   */
  Uni<String> hash(String source, String password) {
    return queue.take(source, here(), () -> onWorker(() -> encoder.encode(password)));
  }

  /**
   * The one whose password it is.
   *
   * @param source who tries; each has few places in the queue
   * @param known asked for when it is their turn, and not before
   * @param hash the hash that the one has
   * @return empty where it is another password, or nobody is known, which takes as long to find out
   */
  <T> Uni<Optional<T>> whose(
      String source, String password, Supplier<Uni<Optional<T>>> known, Function<T, String> hash) {
    return queue.take(
        source,
        here(),
        () ->
            known
                .get()
                .chain(
                    one ->
                        onWorker(() -> matches(password, one.map(hash)))
                            .map(right -> one.filter(_ -> right))));
  }

  /** Bcrypt does not see the end of a longer password, which therefore is nobody's. */
  private boolean matches(String password, Optional<String> hash) {
    return encoder.matches(password, hash.orElse(nobodys))
        && hash.isPresent()
        && PasswordRules.whole(password);
  }

  private static <T> Uni<T> onWorker(Supplier<T> work) {
    return Uni.createFrom()
        .item(work)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(here());
  }

  /** Whoever leaves the queue is called by another's request, and goes on in their own. */
  private static Executor here() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : command -> context.runOnContext(_ -> command.run());
  }
}
