package io.orderline.orders.shop;

import io.orderline.core.order.CatalogUnavailable;
import io.orderline.orders.OrdersConfig;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Asks the shop with a limit on the wait, and stops asking for a while when it keeps failing, so
 * that callers hear the apology at once. Whatever goes wrong is {@link CatalogUnavailable}.
 */
@Singleton
class ShopGuard {
  private final Guard guard;

  ShopGuard(OrdersConfig config) {
    guard =
        Guard.create()
            .withDescription("orders")
            .withThreadOffload(false) // a transaction waits for nothing on this thread
            .withCircuitBreaker()
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(config.retryAfter().toMillis(), ChronoUnit.MILLIS)
            .successThreshold(1)
            .done()
            .withTimeout()
            .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
            .done()
            .build();
  }

  @SuppressWarnings("unchecked") // the guard only needs to know that the answer is a stage
  <T> CompletionStage<T> ask(Supplier<CompletionStage<T>> question) {
    CompletionStage<T> answer = guard.get(question::get, CompletionStage.class);
    return answer.exceptionallyCompose(
        failure -> CompletableFuture.failedStage(unavailable(failure)));
  }

  private static CatalogUnavailable unavailable(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return new CatalogUnavailable("the shop's orders cannot be read", cause);
  }
}
