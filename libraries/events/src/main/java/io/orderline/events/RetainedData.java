package io.orderline.events;

import java.time.Duration;

/**
 * Rows that are kept for a while only. A bean that is one is seen to by {@link Expiry}.
 *
 * @param what what they are, as a shop names it that keeps them for another time: {@code tickets}
 * @param function the function of the database that deletes what is older than the time it is given
 *     and returns how much that was; for example {@code tickets.forget}. Its second argument is the
 *     only shop that it is about, or null; its third those that it is not about
 * @param keep how long they are kept
 * @param here whether this process sees to them, and not another one for all
 */
public record RetainedData(String what, String function, Duration keep, boolean here) {

  /** Rows that each process sees to that has their function. */
  public RetainedData(String what, String function, Duration keep) {
    this(what, function, keep, true);
  }
}
