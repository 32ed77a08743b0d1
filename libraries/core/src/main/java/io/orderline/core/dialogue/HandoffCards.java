package io.orderline.core.dialogue;

import io.orderline.core.handoff.Card;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.MoodHistory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent is shown of a call before he takes it, from what the dialogue knows for certain.
 */
public final class HandoffCards {
  /** The reason for a queue of its own that callers who are angry come with. */
  public static final String ANGER = "anger";

  private static final int MOST_TICKETS = 3;

  /** What callers are asked for, as people call it; other slots are the dialogue's own. */
  private static final Map<String, String> ASKED = asked();

  private HandoffCards() {}

  private static Map<String, String> asked() {
    var names = new LinkedHashMap<String, String>();
    names.put("order_number", "订单号");
    names.put("phone", "手机号");
    names.put("phone_tail", "手机尾号");
    names.put("reason", "原因");
    names.put("story", "情况");
    names.put("size", "尺码");
    names.put("address", "地址");
    names.put("change", "要改什么");
    names.put("invoice_title", "发票抬头");
    names.put("tax_number", "税号");
    return names;
  }

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
        ASKED.entrySet().stream()
            .filter(slot -> state.slot(slot.getKey()).isPresent())
            .map(slot -> new Card.Line(slot.getValue(), state.slot(slot.getKey()).get()))
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
    boolean angryBefore =
        temper.moods().stream().anyMatch(each -> each.mood() == Emotion.Mood.ANGRY);
    return HandoffSummaries.mood(temper).orElse(angryBefore ? "生气过，现在平静一些" : "平静");
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
      return "客户很生气";
    }
    if (state.unclear() > 1) {
      return "几次没有听懂客户的话";
    }
    return state.temper().moods().stream().anyMatch(each -> each.mood() == Emotion.Mood.ANGRY)
        ? "客户生气过，要求转人工"
        : "客户要求转人工";
  }

  private static String mood(Emotion emotion) {
    return emotion.mood().name().toLowerCase(Locale.ROOT);
  }

  private static String proof(Proof proof) {
    return switch (proof) {
      case ORDER_NUMBER -> "说出了订单号";
      case PHONE_TAIL -> "说出了手机尾号";
      case FULL_PHONE -> "说出了完整手机号";
      case CALLING_NUMBER -> "用登记的号码来电";
      case SECOND_FACTOR -> "通过了第二项核实";
    };
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
