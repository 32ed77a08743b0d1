package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.FlowVariables;
import io.orderline.core.dialogue.Step;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads and checks a step that gives slots a value. */
final class Assignment {
  private static final String CODE = "set";

  private Assignment() {}

  /** The values by slot; nothing when they are not written as they should be. */
  static Optional<Map<String, String>> read(FieldReader fields) {
    var values = new TreeMap<String, String>();
    var written = fields.isMap(CODE) ? fields.map(CODE) : Map.<String, java.util.List<String>>of();
    written.forEach((slot, texts) -> values.put(slot, String.join("", texts)));
    boolean one =
        written.values().stream().allMatch(texts -> texts.size() == 1)
            && values.values().stream().noneMatch(String::isBlank);
    if (values.isEmpty() || !one) {
      fields.mistake(CODE, "`set:` gives each name one value: `set: {invoice_kind: personal}`");
      return Optional.empty();
    }
    return Optional.of(values);
  }

  /** Says what nobody could want to set, or nobody would read. */
  static void lint(Step.Assign step, Slots slots, BiConsumer<String, String> mistakes) {
    step.values()
        .forEach(
            (name, value) -> {
              if (FlowVariables.known().contains(name)) {
                mistakes.accept(
                    CODE,
                    "`" + name + "` comes from the call and the shop's systems and cannot be set");
              } else if (!slots.used(name)) {
                mistakes.accept(
                    CODE,
                    "no question, condition, text or ticket uses `"
                        + name
                        + "`"
                        + Nearest.hint(name, slots.named()));
              }
              if (value.contains("{") || value.contains("}")) {
                mistakes.accept(CODE, "`" + value + "` is set as it is: it has no places to fill");
              }
              misspelt(name, value, slots.values(name))
                  .ifPresent(what -> mistakes.accept(CODE, what));
            });
  }

  /** The understanding may read other values than those written here, but none so like them. */
  private static Optional<String> misspelt(String name, String value, Set<String> known) {
    String hint = known.contains(value) ? "" : Nearest.hint(value, known);
    return hint.isEmpty()
        ? Optional.empty()
        : Optional.of("nothing asks whether `" + name + "` is `" + value + "`" + hint);
  }
}
