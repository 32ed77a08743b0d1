package io.orderline.peer;

import io.orderline.measure.trace.Traces;
import io.orderline.remote.Remote;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** Knows where the other functions are. */
@ApplicationScoped
public class Peers {
  private final PeerConfig config;
  private final Traces traces;

  public Peers(PeerConfig config, Traces traces) {
    this.config = config;
    this.traces = traces;
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
  public Peer named(
      String function, BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    return named(function, function, failure);
  }

  /**
   * A function that is asked for something else besides.
   *
   * @param limits the name of what that may cost
   */
  Peer named(
      String function,
      String limits,
      BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    return new Peer(
        Optional.ofNullable(config.at().get(function))
            .orElseGet(() -> URI.create(config.address().replace("*", function))),
        config.token().orElse(""),
        traces,
        new Remote(function, config.limits().get(limits), InstantSource.system(), failure),
        failure);
  }
}
