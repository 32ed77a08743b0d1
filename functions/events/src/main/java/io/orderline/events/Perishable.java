package io.orderline.events;

import java.time.Duration;

/** Rows that are kept for a while only. A bean that is one is seen to by {@link Expiry}. */
public interface Perishable {

  /** What they are, as a shop names it that keeps them for another time: {@code tickets}. */
  String what();

  /**
   * The function of the database that deletes what is older than the time it is given and returns
   * how much that was; for example {@code tickets.forget}. Its second argument is the only shop
   * that it is about, or null; its third those that it is not about.
   */
  String function();

  /** How long they are kept. */
  Duration keep();
}
