package io.orderline.console.account;

import io.orderline.console.ConsoleConfig;
import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes of passwords. Each takes a quarter of a second of a processor on purpose, so few are made
 * at once, on threads that may wait.
 */
@Singleton
class Passwords {
  private static final int AT_ONCE = 2;

  /** More who wait would keep the threads from others. */
  private static final int MOST_WAITING = 16;

  private final BCryptPasswordEncoder encoder;
  private final String nobodys;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Passwords(ConsoleConfig config, RandomTexts random) {
    this.encoder = new BCryptPasswordEncoder(config.passwordCost());
    this.nobodys = encoder.encode(random.password());
  }

  Uni<String> hash(String password) {
    return onWorker(() -> encoder.encode(password));
  }

  /**
   * Whether it is the password of this hash.
   *
   * @param hash empty where there is no such account, which takes as long to find out
   */
  Uni<Boolean> matches(String password, Optional<String> hash) {
    return onWorker(() -> encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent());
  }

  private <T> Uni<T> onWorker(Supplier<T> work) {
    return Uni.createFrom()
        .item(
            () -> {
              if (places.getQueueLength() >= MOST_WAITING) {
                throw Refused.wait(
                    "too-many-tries",
                    "Too many sign in at once: try again.",
                    Duration.ofSeconds(1));
              }
              places.acquireUninterruptibly();
              try {
                return work.get();
              } finally {
                places.release();
              }
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
