package io.orderline.core.handoff;

import io.orderline.core.tenant.BusinessHours;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A queue as the shop wants it.
 *
 * @param name in configuration and addresses
 * @param title as people read it
 * @param reasons the wishes and moods that lead here; the first queue with a fitting one is taken,
 *     and the one without any where none fits
 * @param skills what an agent must have to get calls of it
 * @param priority the higher is served first
 * @param hours when it is served; with the shop's agents where empty
 * @param accept how long an agent may ring
 * @param level a caller who waits longer is shown in red
 * @param wrapUp how long an agent may take to write down what came of a call
 * @param longest who has waited so long is asked for a call back instead
 * @param most callers who wait at the same time
 */
public record QueueRules(
    String name,
    String title,
    Set<String> reasons,
    Set<String> skills,
    int priority,
    Optional<BusinessHours> hours,
    Duration accept,
    Duration level,
    Duration wrapUp,
    Duration longest,
    int most,
    Assignment assignment) {

  /** Who of the agents that are free gets a call. */
  public enum Assignment {
    /** Who has had no call for the longest time. */
    LONGEST_IDLE,
    /** Whom the customer spoke with last, where he is free; else as above. */
    LAST_AGENT
  }

  public QueueRules {
    reasons = Set.copyOf(reasons);
    skills = Set.copyOf(skills);
    if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "a queue's name is written like after-sales: " + name + " is not");
    }
    if (accept.toSeconds() < 5 || accept.toSeconds() > 120) {
      throw new IllegalArgumentException("an agent may ring 5 s to 120 s in the queue " + name);
    }
    if (most < 1 || wrapUp.isNegative() || !longest.isPositive()) {
      throw new IllegalArgumentException("the limits of the queue " + name + " are not positive");
    }
  }

  /** A queue with the usual limits, for everything. */
  public static QueueRules usual(String name, String title) {
    return new QueueRules(
        name,
        title,
        Set.of(),
        Set.of(),
        0,
        Optional.empty(),
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        Duration.ofMinutes(10),
        50,
        Assignment.LONGEST_IDLE);
  }
}
