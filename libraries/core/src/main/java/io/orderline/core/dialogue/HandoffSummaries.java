package io.orderline.core.dialogue;

import io.orderline.core.call.HandoffSummary;
import io.orderline.core.call.HandoffSummary.Line;
import io.orderline.core.call.HandoffSummary.Topic;
import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.understanding.MoodHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Summarizes a call for the agent who takes over: who calls, what for, how far it got. */
final class HandoffSummaries {
  private static final int MOST_CONTACTS = 3;

  private HandoffSummaries() {}

  static HandoffSummary of(FlowBook book, DialogueState state, TurnContext setting) {
    List<Line> lines = new ArrayList<>();
    state
        .fact(Fact.Identified.class)
        .ifPresentOrElse(
            known ->
                lines.add(
                    new Line(
                        Topic.CALLER,
                        known.customer().name() + "（" + known.customer().level() + "）")),
            () -> lines.add(new Line(Topic.CALLER, "身份未核实")));
    state
        .fact(Fact.Recorded.class)
        .ifPresent(known -> lines.addAll(record(known.record(), setting)));
    lines.add(
        new Line(
            Topic.REASON,
            state.stack().stream()
                .map(frame -> book.flow(frame.flow()))
                .filter(flow -> !flow.intents().isEmpty())
                .map(Flow::about)
                .distinct()
                .reduce((first, second) -> first + "，" + second)
                .orElse("未说明")));
    state
        .fact(Fact.Chosen.class)
        .ifPresent(
            chosen ->
                lines.add(
                    new Line(
                        Topic.ORDER,
                        chosen.order().number()
                            + "，"
                            + OrderTelling.story(chosen.order(), setting))));
    state
        .fact(Fact.Booked.class)
        .ifPresent(
            booked ->
                booked.all().forEach(one -> lines.add(new Line(Topic.BOOKED, booked(one, state)))));
    mood(state.temper()).ifPresent(mood -> lines.add(new Line(Topic.MOOD, mood)));
    return HandoffSummary.of(lines);
  }

  /** What a ticket of this call is for, with its key: 退货，工单100023，羽绒服. */
  private static String booked(Fact.Booked one, DialogueState state) {
    String goods =
        Questions.orders(state).stream()
            .filter(order -> one.order().filter(order.number()::equals).isPresent())
            .findFirst()
            .map(order -> "，" + OrderTelling.products(order))
            .orElse("");
    return TicketTelling.what(one) + "，工单" + one.number() + goods;
  }

  static Optional<String> mood(MoodHistory temper) {
    if (temper.angry()) {
      return Optional.of("很生气");
    }
    return temper.trend().escalating() ? Optional.of("不满，越来越急") : Optional.empty();
  }

  /** The CRM's part: the grade, notes, and the subjects of the last contacts. */
  private static List<Line> record(CustomerRecord record, TurnContext setting) {
    List<Line> lines = new ArrayList<>();
    if (!record.level().isBlank()) {
      lines.add(new Line(Topic.LEVEL, record.level()));
    }
    if (!record.notes().isEmpty()) {
      lines.add(new Line(Topic.NOTES, String.join("；", record.notes())));
    }
    record.contacts().stream()
        .limit(MOST_CONTACTS)
        .map(
            contact ->
                setting.local(contact.at()).toLocalDate()
                    + " "
                    + contact.channel()
                    + " "
                    + contact.subject())
        .map(contact -> new Line(Topic.CONTACT, contact))
        .forEach(lines::add);
    return lines;
  }
}
