package io.orderline.console.calls;

import io.orderline.access.token.Sha256;
import io.orderline.core.call.CallPhase;
import io.orderline.core.call.CallState;
import io.orderline.core.call.EndReason;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.privacy.PersonalData;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.Brand;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.understanding.Emotion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call as it is listed and searched. Follows from the call's records alone, so that it can be
 * made again; what is personal is masked already.
 *
 * @param said what the caller said, masked
 */
record CallFacts(
    CallRecord call,
    CallPhase phase,
    Outcome outcome,
    Emotion.Mood mood,
    Optional<String> customer,
    Optional<String> brand,
    Optional<String> agent,
    Optional<Integer> flows,
    List<String> intents,
    List<String> orders,
    List<String> tickets,
    List<Question> questions,
    List<String> said) {

  /**
   * Something that nobody wrote an answer to.
   *
   * @param group the same for the same words, whatever stands between them
   * @param words masked
   */
  record Question(int turn, String group, String words, Instant at) {
    private static final int LONGEST = 32;

    static Question of(Happenings.Unanswered asked) {
      String words = PersonalData.masked(asked.words());
      return new Question(
          asked.turn(), Sha256.hex(Plain.of(words)).substring(0, LONGEST), words, asked.at());
    }
  }

  static CallFacts of(Tenant tenant, CallRecord call, List<RecordedTurn> turns) {
    var happenings = new Happenings(turns);
    return new CallFacts(
        call,
        phase(call.state()),
        outcome(call.state(), happenings),
        happenings.mood(),
        happenings.customer(),
        happenings.started().flatMap(start -> start.to()).flatMap(number -> brand(tenant, number)),
        agent(call.state()),
        happenings.flows(),
        happenings.intents(),
        happenings.orders(),
        happenings.tickets(),
        happenings.unanswered().stream().map(Question::of).toList(),
        happenings.heard().stream().map(PersonalData::masked).toList());
  }

  /** Grows with each change of the call, so that an older look at it never replaces a newer. */
  int age() {
    return age(call);
  }

  /** How old a look at a call is that shows it so. */
  static int age(CallRecord call) {
    return call.turns() * CallPhase.values().length + phase(call.state()).ordinal();
  }

  private static CallPhase phase(CallState state) {
    return switch (state) {
      case CallState.Talking _ -> CallPhase.TALKING;
      case CallState.Queued _ -> CallPhase.QUEUED;
      case CallState.WithAgent _ -> CallPhase.WITH_AGENT;
      case CallState.Ended _ -> CallPhase.ENDED;
    };
  }

  private static Outcome outcome(CallState state, Happenings happenings) {
    if (!(state instanceof CallState.Ended(var reason))) {
      return Outcome.OPEN;
    }
    if (happenings.handedOver() || reason == EndReason.AFTER_HANDOFF) {
      return Outcome.HANDED_OVER;
    }
    return reason == EndReason.COMPLETED || happenings.served() ? Outcome.DONE : Outcome.LEFT;
  }

  private static Optional<String> agent(CallState state) {
    return state instanceof CallState.WithAgent(var agent, _)
        ? Optional.of(agent)
        : Optional.empty();
  }

  private static Optional<String> brand(Tenant tenant, PhoneNumber called) {
    return tenant.brands().stream()
        .filter(brand -> brand.numbers().contains(called.national()))
        .map(Brand::id)
        .findFirst();
  }
}
