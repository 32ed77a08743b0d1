package io.orderline.core.dialogue.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads named values of one node and notes what is not as it should be. */
final class FieldReader {
  private final String file;
  private final Node node;
  private final List<Mistake> mistakes;

  FieldReader(String file, Node node, List<Mistake> mistakes) {
    this.file = file;
    this.node = node;
    this.mistakes = mistakes;
    if (!(node instanceof Node.Fields)) {
      mistake("not-a-step", "expected named values such as `say: …` here");
    }
  }

  int line() {
    return node.line();
  }

  Set<String> names() {
    return node instanceof Node.Fields fields ? fields.fields().keySet() : Set.of();
  }

  boolean has(String name) {
    return names().contains(name);
  }

  void allow(List<String> allowed) {
    names().stream()
        .filter(name -> !allowed.contains(name))
        .forEach(
            name ->
                mistake(
                    "unknown-field",
                    "`"
                        + name
                        + "` does not belong here"
                        + Nearest.hint(name, allowed)
                        + "; known are: "
                        + String.join(", ", allowed)));
  }

  Optional<String> text(String name) {
    return get(name)
        .flatMap(
            value -> {
              if (value instanceof Node.Scalar(_, var text) && !text.isBlank()) {
                return Optional.of(text.strip());
              }
              mistake("not-a-text", "`" + name + ":` needs a text");
              return Optional.empty();
            });
  }

  /** Whether the field is {@code true}; a missing one is not. */
  boolean yes(String name) {
    String written = text(name).orElse("false");
    if (!written.equals("true") && !written.equals("false")) {
      mistake("not-a-yes", "`" + name + ":` is true or false");
    }
    return written.equals("true");
  }

  /** A list of texts; a single text counts as a list of one. */
  List<String> texts(String name) {
    return get(name).map(this::texts).orElse(List.of());
  }

  private List<String> texts(Node value) {
    return switch (value) {
      case Node.Scalar(_, var text) -> List.of(text.strip());
      case Node.Items(_, var items) ->
          items.stream().flatMap(item -> texts(item).stream()).toList();
      case Node.Fields _ -> {
        mistake("not-a-list", "expected a text or a list of texts");
        yield List.of();
      }
    };
  }

  List<Node> items(String name) {
    return get(name)
        .map(value -> value instanceof Node.Items(_, var items) ? items : List.of(value))
        .orElse(List.of());
  }

  /** Named lists of texts, in order. */
  Map<String, List<String>> map(String name) {
    var map = new LinkedHashMap<String, List<String>>();
    get(name)
        .ifPresent(
            value -> {
              if (value instanceof Node.Fields fields) {
                fields.fields().forEach((key, item) -> map.put(key, texts(item)));
              } else {
                mistake("not-a-map", "`" + name + ":` needs named values, one a line");
              }
            });
    return map;
  }

  boolean isMap(String name) {
    return get(name).filter(Node.Fields.class::isInstance).isPresent();
  }

  void mistake(String code, String what) {
    mistakes.add(new Mistake(code, file, node.line(), what));
  }

  private Optional<Node> get(String name) {
    return node instanceof Node.Fields fields ? fields.get(name) : Optional.empty();
  }
}
