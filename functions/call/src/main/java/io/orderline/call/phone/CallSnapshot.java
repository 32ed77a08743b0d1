package io.orderline.call.phone;

import io.orderline.call.store.StoredCall;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.order.Order;
import io.orderline.core.speech.Sentences;
import io.orderline.core.understanding.Understanding;
import io.orderline.telephony.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a call stands, for people to look at.
 *
 * @param next the number of the turn that is awaited
 * @param talking whether the line listens still
 * @param input what the caller did last
 * @param commands what the caller heard last
 * @param said the sentences of that, one by one
 * @param open the flows that are open, outermost first
 * @param known what is certain: {@code customer}, {@code order} …
 */
public record CallSnapshot(
    int next,
    boolean talking,
    Optional<TurnInput> input,
    Understanding understanding,
    List<VoiceCommand> commands,
    List<String> said,
    List<Place> open,
    Map<String, String> slots,
    Map<String, String> known) {

  /** A step of a flow, with what the flow is about in a few words. */
  public record Place(String flow, String about, String step) {}

  static CallSnapshot of(StoredCall call, FlowBook book) {
    DialogueState state = call.dialogue();
    Optional<TurnRecord> last = call.asked();
    List<VoiceCommand> commands = last.map(TurnRecord::commands).orElse(List.of());
    return new CallSnapshot(
        call.turns(),
        call.state().talking() && !leaving(commands),
        last.map(TurnRecord::input),
        last.map(TurnRecord::understanding).orElse(Understanding.NOTHING),
        commands,
        said(commands),
        state.stack().stream()
            .map(frame -> new Place(frame.flow(), book.flow(frame.flow()).about(), frame.step()))
            .toList(),
        state.slots(),
        known(state));
  }

  /** What is heard when the call cannot be looked at. */
  static CallSnapshot sorry(Reply apology) {
    return new CallSnapshot(
        apology.nextTurn(),
        !leaving(apology.commands()),
        Optional.empty(),
        Understanding.NOTHING,
        apology.commands(),
        said(apology.commands()),
        List.of(),
        Map.of(),
        Map.of());
  }

  private static List<String> said(List<VoiceCommand> commands) {
    return commands.stream()
        .filter(VoiceCommand.Say.class::isInstance)
        .flatMap(say -> Sentences.of(((VoiceCommand.Say) say).text()).stream())
        .toList();
  }

  private static boolean leaving(List<VoiceCommand> commands) {
    return commands.stream()
        .anyMatch(
            command ->
                command instanceof VoiceCommand.Hangup || command instanceof VoiceCommand.Transfer);
  }

  private static Map<String, String> known(DialogueState state) {
    var known = new LinkedHashMap<String, String>();
    state.fact(Fact.Identified.class).ifPresent(f -> known.put("customer", f.customer().name()));
    state.fact(Fact.Chosen.class).ifPresent(chosen -> known.putAll(order(chosen.order())));
    state.fact(Fact.Booked.class).ifPresent(booked -> known.put("ticket", booked.number()));
    return known;
  }

  private static Map<String, String> order(Order order) {
    return Map.of(
        "order",
        order.number().value(),
        "product",
        order.lines().stream().map(Order.Line::product).collect(Collectors.joining("、")));
  }
}
