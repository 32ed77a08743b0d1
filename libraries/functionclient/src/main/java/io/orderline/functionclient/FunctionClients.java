package io.orderline.functionclient;

import io.orderline.http.GuardedHttpClient;
import io.orderline.telemetry.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/** Knows where the other functions are. */
@ApplicationScoped
public class FunctionClients {
  private final FunctionClientConfig config;
  private final Traces traces;
  private final Clock clock;

  public FunctionClients(FunctionClientConfig config, Traces traces, Clock clock) {
    this.config = config;
    this.traces = traces;
    this.clock = clock;
  }

  /** Whether functions would let us in: not without a token, as in one process. */
  boolean areOpen() {
    return config.token().isPresent();
  }

  /**
   * A function.
   *
   * @param failure what a fault is to those who ask: the port's own exception, of message and cause
   */
  public FunctionClient named(
      String function, BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    return named(function, function, failure);
  }

  /**
   * A function that is asked for something else besides.
   *
   * @param limits the name of what that may cost
   */
  FunctionClient named(
      String function,
      String limits,
      BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    return new FunctionClient(
        Optional.ofNullable(config.at().get(function))
            .orElseGet(() -> URI.create(config.address().replace("*", function))),
        config.token().orElse(""),
        traces,
        new GuardedHttpClient(function, config.limits().get(limits), clock, failure),
        failure);
  }
}
