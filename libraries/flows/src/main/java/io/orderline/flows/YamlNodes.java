package io.orderline.flows;

import io.orderline.core.dialogue.authoring.Mistake;
import io.orderline.core.dialogue.authoring.Node;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into nodes that know their line. */
final class YamlNodes {
  private YamlNodes() {}

  /** The document's root; empty, with a mistake noted, when the text is no YAML. */
  static Optional<Node> read(String file, String text, List<Mistake> mistakes) {
    try {
      var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      return Optional.ofNullable(root).map(YamlNodes::node);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      mistakes.add(
          new Mistake("not-yaml", file, line, "this is not valid YAML: " + e.getProblem()));
      return Optional.empty();
    }
  }

  private static Node node(org.yaml.snakeyaml.nodes.Node node) {
    int line = node.getStartMark().getLine() + 1;
    return switch (node) {
      case ScalarNode scalar -> new Node.Scalar(line, scalar.getValue());
      case SequenceNode list ->
          new Node.Items(line, list.getValue().stream().map(YamlNodes::node).toList());
      case MappingNode mapping -> {
        var fields = new LinkedHashMap<String, Node>();
        for (NodeTuple field : mapping.getValue()) {
          if (field.getKeyNode() instanceof ScalarNode name) {
            fields.put(name.getValue(), node(field.getValueNode()));
          }
        }
        yield new Node.Fields(line, fields);
      }
      default -> new Node.Scalar(line, "");
    };
  }
}
