package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Condition;
import io.orderline.core.dialogue.Expect;
import io.orderline.core.dialogue.Prompts;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.Step;
import io.orderline.core.dialogue.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one step: its first field names its kind. */
record StepReader(FieldReader fields, String id, String following) {
  private static final Pattern DIGITS = Pattern.compile("digits (\\d{1,2})(?:-(\\d{1,2}))?");
  private static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("say", List.of()),
          Map.entry(
              "ask", List.of("expect", "first", "again", "keys", "yes", "no", "menu", "choices")),
          Map.entry("choose", List.of("first", "again", "keys", "none")),
          Map.entry("look_up", Stream.of(Answer.Outcome.values()).map(StepReader::lower).toList()),
          Map.entry("when", List.of("then", "otherwise")),
          Map.entry("run", List.of()),
          Map.entry("confirm", List.of()),
          Map.entry("check", List.of("allowed", "refused")),
          Map.entry("book", List.of("details", "unavailable")),
          Map.entry("forget", List.of()),
          Map.entry("retry", List.of("at_most", "otherwise")),
          Map.entry("transfer", List.of("unavailable")),
          Map.entry("hangup", List.of()));

  Optional<Step> read() {
    List<String> kinds = KINDS.keySet().stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      fields.mistake(
          "step-kind",
          "a step is exactly one of: "
              + String.join(", ", KINDS.keySet().stream().sorted().toList()));
      return Optional.empty();
    }
    String kind = kinds.getFirst();
    var allowed = new ArrayList<>(List.of("id", kind, "next"));
    allowed.addAll(KINDS.get(kind));
    fields.allow(allowed);
    return switch (kind) {
      case "say" -> text("say").map(text -> new Step.Say(id, text, next()));
      case "ask" -> ask();
      case "choose" ->
          prompts().map(prompts -> new Step.Choose(id, prompts, target("none"), next()));
      case "look_up" -> lookUp();
      case "when" ->
          condition().map(c -> new Step.When(id, c, target("then"), target("otherwise")));
      case "run" -> fields.text("run").map(flow -> new Step.Run(id, flow, next()));
      case "confirm" -> Optional.of(new Step.Confirm(id, next()));
      case "retry" ->
          fields.text("retry").map(step -> new Step.Retry(id, step, atMost(), target("otherwise")));
      case "check" ->
          fields
              .text("check")
              .map(wish -> new Step.Check(id, wish, target("allowed"), required("refused")));
      case "book" ->
          fields
              .text("book")
              .map(
                  wish ->
                      new Step.Book(
                          id, wish, fields.texts("details"), required("unavailable"), next()));
      case "forget" -> Optional.of(new Step.Forget(id, fields.texts("forget"), next()));
      case "transfer" ->
          text("transfer").map(text -> new Step.Transfer(id, text, required("unavailable")));
      default -> Optional.of(new Step.Hangup(id, text("hangup")));
    };
  }

  private Optional<Step> ask() {
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
                    keys("menu"),
                    keys("choices"),
                    next()));
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
        "`expect:` is one of: wish, yes_no, digits 4, digits 4-20 (at most 30 digits), slot NAME, words");
    return Optional.empty();
  }

  private Optional<Prompts> prompts() {
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

  private Optional<Step> lookUp() {
    String written = fields.text("look_up").orElse("");
    Optional<Query.Subject> subject =
        Stream.of(Query.Subject.values()).filter(s -> lower(s).equals(written)).findFirst();
    if (subject.isEmpty()) {
      List<String> known = Stream.of(Query.Subject.values()).map(StepReader::lower).toList();
      fields.mistake(
          "look-up",
          "nothing called `"
              + written
              + "` can be looked up"
              + Nearest.hint(written, known)
              + "; known are: "
              + String.join(", ", known));
      return Optional.empty();
    }
    var routes = new EnumMap<Answer.Outcome, String>(Answer.Outcome.class);
    for (var outcome : Answer.Outcome.values()) {
      fields.text(lower(outcome)).ifPresent(target -> routes.put(outcome, target));
    }
    routes.putIfAbsent(Answer.Outcome.FOUND, next());
    for (var outcome : List.of(Answer.Outcome.NONE, Answer.Outcome.UNAVAILABLE)) {
      routes.computeIfAbsent(outcome, missing -> required(lower(missing)));
    }
    return Optional.of(new Step.LookUp(id, subject.get(), routes));
  }

  private Optional<Condition> condition() {
    if (!fields.isMap("when")) {
      return fields.text("when").map(Condition.Known::new);
    }
    var named = fields.map("when");
    if (named.size() != 1) {
      fields.mistake(
          "when", "`when:` tests one name: `when: order` or `when: {order.state: unpaid}`");
      return Optional.empty();
    }
    var only = named.entrySet().iterator().next();
    return Optional.of(new Condition.Is(only.getKey(), only.getValue()));
  }

  private int atMost() {
    String written = fields.text("at_most").orElse("");
    if (!written.matches("[1-9]")) {
      fields.mistake("at-most", "`at_most:` says how often to ask again, 1 to 9");
      return 1;
    }
    return Integer.parseInt(written);
  }

  private String next() {
    return target("next");
  }

  private String target(String name) {
    return fields.text(name).orElse(following);
  }

  private String required(String name) {
    Optional<String> target = fields.text(name);
    if (target.isEmpty()) {
      fields.mistake("route", "say where to go with `" + name + ":` (a step's id, or end)");
    }
    return target.orElse(Step.END);
  }

  private Optional<Text> text(String name) {
    return fields.text(name).map(Text::new);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
