package io.orderline.core.dialogue;

import io.orderline.core.understanding.MoodHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the dialogue remembers of a call between two turns.
 *
 * @param stack the open flows, innermost last; empty before the first turn and when the call is
 *     over
 * @param pending flows that the caller asked for in the same breath and that come next
 * @param slots values the caller named, by slot
 * @param readings other readings of a value that was heard, by slot, likeliest first
 * @param facts what is known for certain, by kind
 * @param lastSaid the sentences of the last answer, for "再说一遍"
 * @param unclear how many times in a row the caller was not understood
 * @param silent how many times in a row the caller said nothing
 * @param temper how the caller has sounded so far
 * @param over whether the call has ended or been handed on
 * @param flows the version of the flows that the call began with; 0 where an earlier version of
 *     Orderline began it
 */
public record DialogueState(
    List<Frame> stack,
    List<String> pending,
    Map<String, String> slots,
    Map<String, List<String>> readings,
    Map<String, Fact> facts,
    List<String> lastSaid,
    int unclear,
    int silent,
    MoodHistory temper,
    boolean over,
    int flows) {

  /** The state of a call that has just come in. */
  public static final DialogueState NEW =
      new DialogueState(
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          0,
          0,
          MoodHistory.UNKNOWN,
          false,
          0);

  public DialogueState {
    stack = List.copyOf(stack);
    pending = List.copyOf(pending);
    slots = Map.copyOf(slots);
    readings = Map.copyOf(readings);
    facts = Map.copyOf(facts);
    lastSaid = List.copyOf(lastSaid);
    // a call that an earlier version began
    temper = temper == null ? MoodHistory.UNKNOWN : temper;
  }

  public <F extends Fact> Optional<F> fact(Class<F> kind) {
    return Optional.ofNullable(facts.get(kind.getSimpleName())).map(kind::cast);
  }

  public Optional<String> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }

  /** The innermost open flow. */
  public Optional<Frame> open() {
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }

  /** Whether this flow is open, innermost or not. */
  public boolean runs(String flow) {
    return stack.stream().anyMatch(frame -> frame.flow().equals(flow));
  }

  /** Whether the caller asked for an agent, who is being sought or calls back. */
  boolean seeksPerson() {
    return runs(FlowBook.HUMAN) || runs(FlowBook.CALLBACK);
  }

  /** This state with one more fact; a fact of the same kind is replaced. */
  public DialogueState with(Fact fact) {
    var more = new LinkedHashMap<>(facts);
    more.put(fact.getClass().getSimpleName(), fact);
    return new DialogueState(
        stack, pending, slots, readings, more, lastSaid, unclear, silent, temper, over, flows);
  }

  /** This state with the version of the flows that the call stays on. */
  public DialogueState on(int version) {
    return new DialogueState(
        stack, pending, slots, readings, facts, lastSaid, unclear, silent, temper, over, version);
  }
}
