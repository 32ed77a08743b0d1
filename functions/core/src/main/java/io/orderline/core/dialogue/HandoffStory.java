package io.orderline.core.dialogue;

import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.understanding.Temper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole story in a few lines, for the person who takes over: who calls, what for, how far it
 * got.
 */
final class HandoffStory {
  private static final int MOST_CONTACTS = 3;

  private HandoffStory() {}

  static String of(FlowBook book, DialogueState state, Setting setting) {
    List<String> story = new ArrayList<>();
    state
        .fact(Fact.Identified.class)
        .ifPresentOrElse(
            known ->
                story.add("客户：" + known.customer().name() + "（" + known.customer().level() + "）"),
            () -> story.add("客户：未确认身份"));
    state
        .fact(Fact.Recorded.class)
        .ifPresent(known -> story.addAll(record(known.record(), setting)));
    story.add(
        "来电事由："
            + state.stack().stream()
                .map(frame -> book.flow(frame.flow()))
                .filter(flow -> !flow.intents().isEmpty())
                .map(Flow::about)
                .distinct()
                .reduce((first, second) -> first + "，" + second)
                .orElse("未说明"));
    state
        .fact(Fact.Chosen.class)
        .ifPresent(
            chosen ->
                story.add(
                    "订单："
                        + chosen.order().number()
                        + "，"
                        + OrderTelling.story(chosen.order(), setting)));
    mood(state.temper()).ifPresent(mood -> story.add("情绪：" + mood));
    return String.join("\n", story);
  }

  private static Optional<String> mood(Temper temper) {
    if (temper.angry()) {
      return Optional.of("很生气");
    }
    return temper.trend().escalating() ? Optional.of("不满，越来越急") : Optional.empty();
  }

  /** What the CRM keeps: the grade, what to mind, and what the last contacts were about. */
  private static List<String> record(CustomerRecord record, Setting setting) {
    List<String> lines = new ArrayList<>();
    if (!record.level().isBlank()) {
      lines.add("客户等级：" + record.level());
    }
    if (!record.notes().isEmpty()) {
      lines.add("备注：" + String.join("；", record.notes()));
    }
    record.contacts().stream()
        .limit(MOST_CONTACTS)
        .map(
            contact ->
                "此前联系："
                    + setting.local(contact.at()).toLocalDate()
                    + " "
                    + contact.channel()
                    + " "
                    + contact.subject())
        .forEach(lines::add);
    return lines;
  }
}
