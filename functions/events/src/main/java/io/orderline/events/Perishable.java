package io.orderline.events;

import java.time.Duration;

/** Rows that are kept for a while only. A bean that is one is seen to by {@link Expiry}. */
public interface Perishable {

  /**
   * The function of the database that deletes what is older than the time it is given, of every
   * tenant, and returns how much that was; for example {@code tickets.forget}.
   */
  String function();

  /** How long they are kept. */
  Duration keep();
}
