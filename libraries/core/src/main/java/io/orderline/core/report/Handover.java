package io.orderline.core.report;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A caller who wanted a person: the history of a hand-over, read once.
 *
 * @param reason why the line handed him over, a code; empty where that is not kept any more
 * @param level seconds within which the shop wants him answered
 * @param answeredAt when an agent first took the call
 * @param keptAt when he hung up and kept his place
 * @param outAt when he waited no more for the first time: answered, gone, or with a place kept
 * @param how how it ended, a word; empty while it goes on
 * @param again whether he waits again, because his agent was lost
 * @param cutOff whether an agent was lost in the middle of the talk
 * @param missed the agents who did not take it, once for each offer
 */
public record Handover(
    ContactId contact,
    String queue,
    Optional<String> reason,
    int level,
    Instant queuedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> keptAt,
    Optional<Instant> outAt,
    Optional<String> how,
    boolean again,
    boolean cutOff,
    List<String> missed,
    List<Talk> talks) {
  /** Who talks shorter than this has not talked. */
  private static final Duration NOTHING = Duration.ofSeconds(1);

  /** Who hangs up so soon did not leave because he waited. */
  private static final Duration SHORT = Duration.ofSeconds(5);

  public Handover {
    missed = List.copyOf(missed);
    talks = List.copyOf(talks);
  }

  /** What became of him: exactly one of these, so that they add up. */
  public enum Fate {
    /** He still waits for the first time. */
    WAITING,
    /** 接通: an agent took the call, and they talk or have talked. */
    ANSWERED,
    /** 应答无通话: an agent took the call, and nothing was said. */
    EMPTY,
    /** He hung up and kept his place. */
    CALLBACK,
    /** 用户放弃: he hung up while he waited. */
    ABANDONED,
    /** 平台中断: his line broke while he waited. */
    CUT_OFF,
    /** The line took him back: it took too long, nobody was there, or the queue has closed. */
    SENT_BACK,
    /** He thought better of it and went back to the line. */
    RETURNED
  }

  /** What became of him so far. */
  public Fate fate() {
    if (keptAt.isPresent()) {
      return Fate.CALLBACK;
    }
    if (answeredAt.isPresent()) {
      return silent() ? Fate.EMPTY : Fate.ANSWERED;
    }
    return how.map(Handover::unanswered).orElse(Fate.WAITING);
  }

  private static Fate unanswered(String how) {
    return switch (how) {
      case "hung-up" -> Fate.ABANDONED;
      case "too-long", "nobody", "closed" -> Fate.SENT_BACK;
      case "back" -> Fate.RETURNED;
      default -> Fate.CUT_OFF;
    };
  }

  private boolean silent() {
    return how.isPresent()
        && talks.stream().map(Talk::talked).reduce(Duration.ZERO, Duration::plus).compareTo(NOTHING)
            < 0;
  }

  /** Whether he waits now, a kept place and one who waits again included. */
  public boolean waits() {
    return how.isEmpty() && talks.stream().noneMatch(Talk::goesOn);
  }

  /** The agent he talks to now. */
  public Optional<String> talksTo() {
    return talks.stream().filter(Talk::goesOn).map(Talk::agent).findFirst();
  }

  /** The agent who took the call first. */
  public Optional<String> agent() {
    return talks.stream().map(Talk::agent).findFirst();
  }

  /** Until he waited no more; empty while he waits for the first time. */
  public Optional<Duration> waited() {
    return outAt.map(out -> Duration.between(queuedAt, out));
  }

  /** Whether he waited no longer than the shop wants. */
  public boolean inTime() {
    return waited().filter(wait -> wait.compareTo(Duration.ofSeconds(level)) <= 0).isPresent();
  }

  /** Whether he hung up so soon that it says nothing about us. */
  public boolean abandonedSoon() {
    return fate() == Fate.ABANDONED
        && waited().filter(wait -> wait.compareTo(SHORT) <= 0).isPresent();
  }

  /** From the kept place to the agent who called back. */
  public Optional<Duration> untilCalledBack() {
    return keptAt.flatMap(kept -> answeredAt.map(at -> Duration.between(kept, at)));
  }

  /** The call that it is a part of. */
  public CallId call() {
    return contact.call();
  }
}
