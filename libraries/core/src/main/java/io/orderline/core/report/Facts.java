package io.orderline.core.report;

import io.orderline.core.call.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts calls, hand-overs and the time of agents together. */
public final class Facts {
  /** Who calls again within this time was not helped. */
  public static final Duration AGAIN = Duration.ofHours(72);

  private Facts() {}

  /**
   * All facts.
   *
   * @param calls also those that began up to {@link #AGAIN} after the time that is asked for, by
   *     which one knows who has called again
   * @param open whether the shop's agents answer at a moment
   */
  public static List<Fact> of(
      List<LineCall> calls,
      List<Handover> handovers,
      List<AgentTime> times,
      Predicate<Instant> open,
      Instant now) {
    Map<CallId, LineCall> byId =
        calls.stream()
            .collect(Collectors.toMap(LineCall::id, Function.identity(), (first, _) -> first));
    Set<CallId> answered =
        handovers.stream()
            .filter(each -> each.fate() == Handover.Fate.ANSWERED)
            .map(Handover::call)
            .collect(Collectors.toSet());
    Set<CallId> again = calledAgain(byId.values().stream().filter(LineCall::incoming).toList());
    List<Fact> facts = new ArrayList<>();
    byId.values().stream()
        .filter(LineCall::incoming)
        .forEach(
            call ->
                facts.add(
                    new Fact.OfCall(
                        call,
                        !open.test(call.startedAt()),
                        answered.contains(call.id()),
                        call.endedAt().filter(end -> !end.plus(AGAIN).isAfter(now)).isPresent(),
                        again.contains(call.id()))));
    for (Handover handover : handovers) {
      Optional<LineCall> line = Optional.ofNullable(byId.get(handover.call()));
      facts.add(new Fact.OfHandover(handover, line));
      handover.talks().forEach(talk -> facts.add(new Fact.OfTalk(handover, talk, line)));
      handover.missed().forEach(agent -> facts.add(new Fact.OfMiss(handover, agent, line)));
    }
    times.forEach(time -> facts.add(new Fact.OfTime(time)));
    return List.copyOf(facts);
  }

  /** The calls after which the same number called, or somebody about the same order. */
  private static Set<CallId> calledAgain(List<LineCall> calls) {
    Map<String, List<LineCall>> same = new HashMap<>();
    for (LineCall call : calls) {
      call.caller().ifPresent(caller -> add(same, "caller " + caller, call));
      call.orders().forEach(order -> add(same, "order " + order, call));
    }
    Set<CallId> again = new HashSet<>();
    for (List<LineCall> together : same.values()) {
      together.sort(Comparator.comparing(LineCall::startedAt));
      for (int i = 0; i + 1 < together.size(); i++) {
        LineCall call = together.get(i);
        LineCall next = together.get(i + 1);
        if (call.endedAt().filter(end -> !next.startedAt().isAfter(end.plus(AGAIN))).isPresent()) {
          again.add(call.id());
        }
      }
    }
    return again;
  }

  private static void add(Map<String, List<LineCall>> same, String what, LineCall call) {
    same.computeIfAbsent(what, _ -> new ArrayList<>()).add(call);
  }
}
