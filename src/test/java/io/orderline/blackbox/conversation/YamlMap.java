package io.orderline.blackbox.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a YAML file that knows its lines, so that every problem names one. */
final class YamlMap {
  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** Takes a mapping that has no other keys than these. */
  static YamlMap of(String file, Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw new ConversationProblem(
          file, lineOf(node), "here stand keys with values: " + String.join(", ", known));
    }
    YamlMap map = new YamlMap(file, node);
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (!known.contains(key)) {
        throw new ConversationProblem(
            file,
            lineOf(tuple.getKeyNode()),
            "unknown key \"%s\"; known are %s".formatted(key, String.join(", ", known)));
      }
      if (map.values.put(key, tuple.getValueNode()) != null) {
        throw new ConversationProblem(
            file, lineOf(tuple.getKeyNode()), "the key \"%s\" stands here twice".formatted(key));
      }
    }
    return map;
  }

  int line() {
    return lineOf(node);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> scalar(key, value));
  }

  String needed(String key) {
    return text(key).orElseThrow(() -> problem("\"" + key + "\" is missing"));
  }

  /** A list of texts; a single text is a list of one. */
  List<String> texts(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(entry -> scalar(key, entry)).toList()
        : List.of(scalar(key, value));
  }

  /** A list of mappings. */
  List<YamlMap> maps(String key, Set<String> known) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence)) {
      throw new ConversationProblem(file, lineOf(value), "\"" + key + "\" is a list");
    }
    List<YamlMap> maps = new ArrayList<>();
    for (Node entry : sequence.getValue()) {
      maps.add(of(file, entry, known));
    }
    return maps;
  }

  ConversationProblem problem(String message) {
    return new ConversationProblem(file, line(), message);
  }

  private String scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ConversationProblem(file, lineOf(value), "\"" + key + "\" holds plain text");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
