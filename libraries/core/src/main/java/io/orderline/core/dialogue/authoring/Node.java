package io.orderline.core.dialogue.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a flow file with the line it stands on (from 1), whatever language the file is written
 * in.
 */
public sealed interface Node {
  int line();

  /** A single value. */
  record Scalar(int line, String text) implements Node {}

  /** A list. */
  record Items(int line, List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Named values, in the order written. */
  record Fields(int line, Map<String, Node> fields) implements Node {
    public Fields {
      fields = new LinkedHashMap<>(fields);
    }

    public Optional<Node> get(String name) {
      return Optional.ofNullable(fields.get(name));
    }
  }
}
