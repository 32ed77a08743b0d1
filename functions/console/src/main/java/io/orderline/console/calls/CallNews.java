package io.orderline.console.calls;

import io.orderline.console.webhooks.Happening;
import io.orderline.console.webhooks.Kind;
import io.orderline.core.call.CallPhase;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.understanding.Emotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What other systems may be told of a call as it is now. Pure; each is told once. */
final class CallNews {
  private CallNews() {}

  /**
   * The news.
   *
   * @param at when this was seen, for what has no time of its own
   */
  static List<Happening> of(CallFacts facts, Instant at) {
    List<Happening> news = new ArrayList<>();
    boolean ended = facts.phase() == CallPhase.ENDED;
    Instant seen = facts.call().endedAt().orElse(at);
    if (ended) {
      news.add(happening(Kind.CALL_ENDED, "", facts, seen, Map.of()));
    }
    if (handedOver(facts)) {
      news.add(happening(Kind.CALL_HANDED_OVER, "", facts, seen, Map.of()));
    }
    if (facts.mood() == Emotion.Mood.ANGRY) {
      news.add(happening(Kind.ALERT, "angry ", facts, seen, Map.of("alert", "angry-caller")));
    }
    for (CallFacts.Question asked : facts.questions()) {
      news.add(
          new Happening(
              Kind.QUESTION_UNANSWERED,
              id(facts) + " " + asked.turn(),
              id(facts),
              facts.brand(),
              asked.at(),
              Map.of("call", id(facts), "question", asked.words())));
    }
    return news;
  }

  private static boolean handedOver(CallFacts facts) {
    return facts.phase() == CallPhase.QUEUED
        || facts.phase() == CallPhase.WITH_AGENT
        || facts.outcome() == Outcome.HANDED_OVER;
  }

  private static Happening happening(
      Kind kind, String key, CallFacts facts, Instant at, Map<String, Object> more) {
    Map<String, Object> data = new TreeMap<>(more);
    data.put("call", id(facts));
    data.put("startedAt", facts.call().startedAt().toString());
    facts.call().endedAt().ifPresent(end -> data.put("endedAt", end.toString()));
    data.put("phase", code(facts.phase()));
    data.put("outcome", facts.outcome().code());
    data.put("mood", code(facts.mood()));
    facts
        .call()
        .caller()
        .map(PhoneNumber::toString)
        .ifPresent(masked -> data.put("caller", masked));
    facts.brand().ifPresent(brand -> data.put("brand", brand));
    facts.agent().ifPresent(agent -> data.put("agent", agent));
    data.put("intents", facts.intents());
    data.put("orders", facts.orders());
    data.put("tickets", facts.tickets());
    return new Happening(kind, key + id(facts), id(facts), facts.brand(), at, data);
  }

  private static String id(CallFacts facts) {
    return facts.call().id().value();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
