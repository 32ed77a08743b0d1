package io.orderline.core.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An agent who is signed in.
 *
 * @param reason why, where he has a break
 * @param since when that was chosen
 * @param idleSince since when he has had no call; who waits longest is next
 * @param desk the window that he works in: one at a time
 * @param seenAt when that window was last heard of
 * @param queues the only queues that he serves; all where empty
 * @param misses how many offers in a row he has not taken
 */
public record Agent(
    String name,
    Presence presence,
    Optional<String> reason,
    Instant since,
    Instant idleSince,
    String desk,
    Instant seenAt,
    Set<String> queues,
    Set<String> skills,
    int misses,
    Work work) {
  /** A window that was not heard of for so long gets no call. */
  public static final Duration AWAY = Duration.ofSeconds(30);

  /** Who was not heard of for so long is signed out. */
  public static final Duration GONE = Duration.ofMinutes(2);

  /** So many offers in a row that were not taken, and he is busy with something else. */
  public static final int MOST_MISSES = 2;

  public Agent {
    queues = Set.copyOf(queues);
    skills = Set.copyOf(skills);
  }

  /** Whether he may get calls of this queue, when he is free. */
  public boolean serves(QueueRules queue) {
    return (queues.isEmpty() || queues.contains(queue.name()))
        && skills.containsAll(queue.skills());
  }

  /** Whether an offer reaches him now. */
  public boolean ready(Instant now) {
    return presence == Presence.IDLE && work instanceof Work.Free && !away(now);
  }

  /** Whether his window has not been heard of. */
  public boolean away(Instant now) {
    return seenAt.plus(AWAY).isBefore(now);
  }

  boolean gone(Instant now) {
    return seenAt.plus(GONE).isBefore(now);
  }

  /** What he does, else what he has chosen: as a board shows it. */
  public String state() {
    return switch (work) {
      case Work.Free _ -> presence.code();
      case Work.Ringing _ -> "ringing";
      case Work.OnCall _ -> "talking";
      case Work.WrappingUp _ -> "wrapping-up";
    };
  }

  Agent choose(Presence chosen, Optional<String> why, Instant now) {
    boolean same = chosen == presence && why.equals(reason);
    return new Agent(
        name,
        chosen,
        why,
        same ? since : now,
        chosen == Presence.IDLE && presence != Presence.IDLE ? now : idleSince,
        desk,
        seenAt,
        queues,
        skills,
        chosen == Presence.IDLE ? 0 : misses,
        work);
  }

  Agent at(String window, Instant now) {
    return new Agent(
        name, presence, reason, since, idleSince, window, now, queues, skills, misses, work);
  }

  Agent seen(Instant at) {
    return at(desk, at);
  }

  Agent doing(Work next, Instant idle, int missed) {
    return new Agent(
        name, presence, reason, since, idle, desk, seenAt, queues, skills, missed, next);
  }
}
