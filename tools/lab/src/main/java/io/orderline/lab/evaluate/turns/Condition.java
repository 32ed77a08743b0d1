package io.orderline.lab.evaluate.turns;

import java.util.function.Predicate;

/**
 * Something that has to hold after a case was played.
 *
 * @param about what it looks at
 * @param written as the file has it
 * @param test whether it holds
 * @param excess whether more was booked than it allows
 */
record Condition(About about, String written, Predicate<Played> test, Predicate<Played> excess) {

  /** A condition that says nothing of what may be booked. */
  Condition(About about, String written, Predicate<Played> test) {
    this(about, written, test, _ -> false);
  }

  /** What a condition looks at. */
  enum About {
    /** Which tickets were asked for. */
    BOOKED,
    /** What stands in the ticket. */
    TICKET,
    /** What was answered, and how the call went on. */
    ANSWER
  }

  boolean holds(Played played) {
    return test.test(played);
  }
}
