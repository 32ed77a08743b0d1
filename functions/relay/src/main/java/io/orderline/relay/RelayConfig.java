package io.orderline.relay;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Between the outbox, Kafka and the functions. */
@ConfigMapping(prefix = "orderline.relay")
public interface RelayConfig {

  /** Kafka's brokers: {@code host:port,host:port}. */
  String bootstrapServers();

  /** The topic that all events go to, in the order of their subjects. */
  String topic();

  /**
   * How long Kafka may take to accept an event; shorter than {@code orderline.events.lease}, so
   * that no other relay sends it meanwhile.
   */
  Duration patience();

  /**
   * Where functions are that may sleep, by their names; they are woken when something in the inbox
   * of one of their consumers is due again.
   */
  Map<String, URI> wake();

  /** How often is looked for whom to wake. */
  Duration wakeInterval();

  /** From Kafka to functions, where no Knative does it. */
  Delivery delivery();

  /** How functions get their events. */
  interface Delivery {
    /** Where each function takes events, by its name: its consumer group in Kafka. */
    Map<String, URI> to();

    /** How long a function may take for an event. */
    Duration timeout();

    /** How often an event is brought again that a function did not take: then a dead letter. */
    int retries();

    /** The wait before the first of these tries; it doubles with each. */
    Duration retryAfter();

    /** The topic for what was brought in vain, with the reason in its attributes. */
    String deadLetters();
  }
}
