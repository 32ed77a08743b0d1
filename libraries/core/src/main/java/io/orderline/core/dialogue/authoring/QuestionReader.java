package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Expect;
import io.orderline.core.dialogue.Prompts;
import io.orderline.core.dialogue.Step;
import io.orderline.core.dialogue.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a step asks, and what it expects. */
record QuestionReader(FieldReader fields) {
  private static final Pattern DIGITS = Pattern.compile("digits (\\d{1,2})(?:-(\\d{1,2}))?");

  /** The step that asks; empty when it cannot be read. */
  Optional<Step> ask(String id, String next) {
    Optional<Expect> expect = expect();
    Optional<Prompts> prompts = prompts();
    if (expect.isEmpty() || prompts.isEmpty()) {
      return Optional.empty();
    }
    return fields
        .text("ask")
        .map(
            slot ->
                new Step.Ask(
                    id,
                    slot,
                    expect.get(),
                    prompts.get(),
                    fields.text("yes"),
                    fields.text("no"),
                    fields.text("partial"),
                    fields.text("unknown"),
                    fields.yes("in_words"),
                    keys("menu"),
                    keys("choices"),
                    next));
  }

  private Map<String, String> keys(String name) {
    var keys = new HashMap<String, String>();
    fields
        .map(name)
        .forEach((key, value) -> value.stream().findFirst().ifPresent(v -> keys.put(key, v)));
    return keys;
  }

  private Optional<Expect> expect() {
    String written = fields.text("expect").orElse("");
    Matcher digits = DIGITS.matcher(written);
    if (written.equals("wish")) {
      return Optional.of(new Expect.Wish());
    }
    if (written.equals("words")) {
      return Optional.of(new Expect.Words());
    }
    if (written.startsWith("slot ")) {
      return Optional.of(new Expect.Value(written.substring("slot ".length()).strip()));
    }
    if (written.equals("yes_no")) {
      return Optional.of(new Expect.YesNo());
    }
    if (digits.matches()) {
      int min = Integer.parseInt(digits.group(1));
      int max = digits.group(2) == null ? min : Integer.parseInt(digits.group(2));
      if (min >= 1 && max >= min && max <= 30) {
        return Optional.of(new Expect.Digits(min, max));
      }
    }
    fields.mistake(
        "expect",
        "`expect:` is one of: wish, yes_no, digits 4, digits 4-20 (at most 30 digits), slot NAME,"
            + " words");
    return Optional.empty();
  }

  /** Its three sentences; empty when one is missing. */
  Optional<Prompts> prompts() {
    Optional<Text> first = text("first");
    Optional<Text> again = text("again");
    Optional<Text> keys = text("keys");
    if (first.isEmpty() || again.isEmpty() || keys.isEmpty()) {
      fields.mistake(
          "prompts",
          "a question needs three sentences: `first:`, `again:` (in other words) and `keys:`"
              + " (offering the keypad)");
      return Optional.empty();
    }
    return Optional.of(new Prompts(first.get(), again.get(), keys.get()));
  }

  private Optional<Text> text(String name) {
    return fields.text(name).map(Text::new);
  }
}
