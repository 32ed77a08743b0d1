package io.orderline.relay;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Between the outbox, Kafka and the functions. */
@ConfigMapping(prefix = "orderline.relay")
public interface RelayConfig {

  /** Kafka's brokers: {@code host:port,host:port}. */
  String bootstrapServers();

  /**
   * The certificates that the brokers' ones must come of, as a PEM file. When it is set,
   * connections are encrypted and host names checked, or there are none.
   */
  Optional<Path> ca();

  /** Who the relay is to the brokers, by SCRAM-SHA-512; needs {@code password} and {@code ca}. */
  Optional<String> user();

  /** The user's password; from the environment: {@code ORDERLINE_RELAY_PASSWORD}. */
  Optional<String> password();

  /** The topic that all events go to, in the order of their subjects. */
  String topic();

  /**
   * Time limit for Kafka to accept an event; shorter than {@code orderline.events.lease}, so that
   * no other relay sends it meanwhile.
   */
  Duration patience();

  /**
   * Addresses of functions that may sleep, by name; they are woken when something in the inbox of
   * one of their consumers is due again.
   */
  Map<String, URI> wake();

  /** Interval of looking for functions to wake. */
  Duration wakeInterval();

  /** From Kafka to functions, where no Knative does it. */
  Delivery delivery();

  /** Delivery of events to functions. */
  interface Delivery {
    /**
     * The address at which each function takes events, by its name: its consumer group in Kafka.
     */
    Map<String, URI> to();

    /** Time limit for a function to take an event. */
    Duration timeout();

    /**
     * Retries of an event that a function breaks over although it is well otherwise; then it is a
     * dead letter. For a function that is away it waits without end.
     */
    int retries();

    /** The wait before the first of these tries; it doubles with each. */
    Duration retryAfter();

    /** The longest wait before another try while a function is away. */
    Duration away();

    /** The topic for what was brought in vain, with the reason in its attributes. */
    String deadLetters();
  }
}
