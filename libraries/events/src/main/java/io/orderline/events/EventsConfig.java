package io.orderline.events;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How events travel. */
@ConfigMapping(prefix = "orderline.events")
public interface EventsConfig {

  /**
   * {@code kafka}: the relay takes them to Kafka; every other function only writes them down.
   * {@code loop-back}: to the handlers of this process, which therefore must be all there are.
   */
  String transport();

  /** How often is looked for what a killed process left behind and for what is due again. */
  Duration pollInterval();

  /** How many events of a tenant are sent at the same time. */
  int batch();

  /** How long an event that is being sent or retried is left alone by others. */
  Duration lease();

  /** What happens when a handler fails. */
  Retry retry();

  /** How long an event is kept after it was sent; it may hold personal data. */
  Duration keep();

  /**
   * How long a dead letter is kept, with the event in it. An event that has waited for somebody who
   * is away for three times as long becomes one.
   */
  Duration keepDead();

  /** Tries again after a wait that doubles, with some chance in it. */
  interface Retry {
    /**
     * After how many failures the event becomes a dead letter. That somebody is away does not
     * count: for him it waits without end.
     */
    int attempts();

    /** The first wait. */
    Duration first();

    /** The longest wait. */
    Duration longest();

    /** The longest wait for somebody who is away. */
    Duration away();
  }
}
