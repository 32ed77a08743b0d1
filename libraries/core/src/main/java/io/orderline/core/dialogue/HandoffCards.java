package io.orderline.core.dialogue;

import io.orderline.core.handoff.Card;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.MoodHistory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent is shown of a call before he takes it, from what the dialogue knows for certain.
 * Why, how the caller sounds, how he is known and what he was asked are codes, which the desk says
 * in the agent's language; what is told of orders is in the shop's.
 */
public final class HandoffCards {
  /** The reason for a queue of its own that callers who are angry come with. */
  public static final String ANGER = "anger";

  private static final int MOST_TICKETS = 3;

  /** What callers are asked for; other slots are the dialogue's own. */
  private static final List<String> ASKED =
      List.of(
          "order_number",
          "phone",
          "phone_tail",
          "reason",
          "story",
          "size",
          "address",
          "change",
          "invoice_title",
          "tax_number");

  private HandoffCards() {}

  /**
   * The card of a call that is being handed over.
   *
   * @param booked what it has really booked
   */
  public static Card of(
      FlowBook book, DialogueState state, TurnContext setting, List<Card.Booked> booked) {
    Optional<Fact.Identified> known = state.fact(Fact.Identified.class);
    return new Card(
        reason(state),
        summary(book, state, setting, booked),
        mood(state.temper()),
        state.temper().moods().stream().map(HandoffCards::mood).toList(),
        known.map(fact -> fact.customer().name()),
        known.map(fact -> fact.customer().level()),
        state.fact(Fact.Proven.class).stream()
            .flatMap(proven -> proven.proofs().stream())
            .map(HandoffCards::proof)
            .toList(),
        state.fact(Fact.Caller.class).map(caller -> caller.number().digits()),
        facts(state, setting),
        booked,
        ASKED.stream()
            .flatMap(slot -> state.slot(slot).map(said -> new Card.Line(slot, said)).stream())
            .toList(),
        next(book, state));
  }

  /** Who it is, what he wants and what was done for it, and the order or the mood. */
  private static List<String> summary(
      FlowBook book, DialogueState state, TurnContext setting, List<Card.Booked> booked) {
    List<String> lines = new ArrayList<>();
    lines.add(
        state
            .fact(Fact.Identified.class)
            .map(known -> "客户：" + known.customer().name() + "（" + known.customer().level() + "）")
            .orElse("客户：身份未核实"));
    Stream<String> open = wishes(book, state).map(Flow::about);
    Stream<String> done =
        booked.stream()
            .map(
                ticket ->
                    "已登记"
                        + TicketKind.coded(ticket.kind())
                            .map(TicketTelling::what)
                            .orElse(ticket.kind())
                        + "（工单"
                        + ticket.number()
                        + "）");
    String wants = Stream.concat(open, done).distinct().collect(Collectors.joining("，"));
    lines.add("来电事由：" + (wants.isEmpty() ? "没有说" : wants));
    state
        .fact(Fact.Chosen.class)
        .map(
            chosen ->
                "订单：" + chosen.order().number() + "，" + OrderTelling.story(chosen.order(), setting))
        .or(() -> state.slot("story").map(story -> "情况：" + story))
        .ifPresent(lines::add);
    return lines;
  }

  /** The flows that are open because the caller wants something, but a person. */
  private static Stream<Flow> wishes(FlowBook book, DialogueState state) {
    return open(book, state)
        .filter(flow -> !flow.intents().isEmpty() && !flow.name().equals(FlowBook.HUMAN));
  }

  private static Stream<Flow> open(FlowBook book, DialogueState state) {
    return state.stack().stream()
        .map(frame -> book.flows().get(frame.flow()))
        .filter(Objects::nonNull);
  }

  /** How he sounds now, and how he did before. */
  private static String mood(MoodHistory temper) {
    if (temper.angry()) {
      return "angry";
    }
    if (temper.trend().escalating()) {
      return "rising";
    }
    return angryBefore(temper) ? "was_angry" : "calm";
  }

  private static boolean angryBefore(MoodHistory temper) {
    return temper.moods().stream().anyMatch(each -> each.mood() == Emotion.Mood.ANGRY);
  }

  /** The wishes that are open, and whether the caller is angry: they lead to a queue. */
  public static Set<String> reasons(FlowBook book, DialogueState state) {
    Set<String> reasons = new HashSet<>();
    open(book, state)
        .filter(flow -> !flow.intents().isEmpty())
        .forEach(flow -> reasons.add(flow.name()));
    if (state.temper().angry() || state.temper().trend().escalating()) {
      reasons.add(ANGER);
    }
    return Set.copyOf(reasons);
  }

  private static String reason(DialogueState state) {
    if (state.temper().outOfPatience() || state.temper().angry()) {
      return "angry";
    }
    if (state.unclear() > 1) {
      return "not_understood";
    }
    return angryBefore(state.temper()) ? "was_angry" : "asked";
  }

  private static String mood(Emotion emotion) {
    return emotion.mood().name().toLowerCase(Locale.ROOT);
  }

  private static String proof(Proof proof) {
    return proof.name().toLowerCase(Locale.ROOT);
  }

  private static List<Card.Line> facts(DialogueState state, TurnContext setting) {
    List<Card.Line> facts = new ArrayList<>();
    state
        .fact(Fact.Chosen.class)
        .ifPresent(
            chosen ->
                facts.add(
                    new Card.Line(
                        "订单 " + chosen.order().number(),
                        OrderTelling.story(chosen.order(), setting))));
    state
        .fact(Fact.Parcels.class)
        .ifPresent(
            parcels -> parcels.shipments().stream().map(HandoffCards::parcel).forEach(facts::add));
    state
        .fact(Fact.Tickets.class)
        .ifPresent(
            found ->
                found.tickets().stream()
                    .limit(MOST_TICKETS)
                    .map(
                        ticket ->
                            new Card.Line(
                                "工单 " + ticket.number(), TicketTelling.what(ticket.wish().kind())))
                    .forEach(facts::add));
    return facts;
  }

  private static Card.Line parcel(Shipment parcel) {
    return new Card.Line(
        "包裹 " + parcel.trackingNumber(),
        parcel.carrier()
            + parcel.latest().map(event -> "，" + event.place() + "，" + event.what()).orElse(""));
  }

  /** The wish that the line was at work on. */
  private static String next(FlowBook book, DialogueState state) {
    return wishes(book, state)
        .reduce((_, last) -> last)
        .map(Flow::about)
        .map(about -> "接着办：" + about)
        .orElse("问清楚客户需要什么");
  }
}
