package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Condition;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.Step;
import io.orderline.core.dialogue.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one step: its first field names its kind. */
record StepReader(FieldReader fields, String id, String following) {
  private static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("say", List.of()),
          Map.entry(
              "ask",
              List.of(
                  "expect",
                  "first",
                  "again",
                  "keys",
                  "yes",
                  "no",
                  "partial",
                  "unknown",
                  "in_words",
                  "menu",
                  "choices")),
          Map.entry("choose", List.of("first", "again", "keys", "none")),
          Map.entry("look_up", Stream.of(Answer.Outcome.values()).map(StepReader::lower).toList()),
          Map.entry("when", List.of("then", "otherwise")),
          Map.entry("run", List.of()),
          Map.entry("confirm", List.of()),
          Map.entry("check", List.of("allowed", "refused")),
          Map.entry("book", List.of("details", "unavailable", "refused", "already")),
          Map.entry("withdraw", List.of("none")),
          Map.entry("forget", List.of()),
          Map.entry("set", List.of()),
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
      case "ask" -> new QuestionReader(fields).ask(id, next());
      case "choose" ->
          new QuestionReader(fields)
              .prompts()
              .map(prompts -> new Step.Choose(id, prompts, target("none"), next()));
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
                          id,
                          wish,
                          fields.texts("details"),
                          required("unavailable"),
                          fields.text("refused"),
                          fields.text("already"),
                          next()));
      case "withdraw" -> Optional.of(new Step.Withdraw(id, required("none"), next()));
      case "forget" -> Optional.of(new Step.Forget(id, fields.texts("forget"), next()));
      case "set" -> Assignment.read(fields).map(values -> new Step.Assign(id, values, next()));
      case "transfer" ->
          text("transfer").map(text -> new Step.Transfer(id, text, required("unavailable")));
      default -> Optional.of(new Step.Hangup(id, text("hangup")));
    };
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
