package io.orderline.core.dialogue;

/**
 * A question that is answered by what is known; names are those of {@link FlowVariables}, or slots.
 */
public sealed interface Condition {
  /** The name a condition is about. */
  String name();

  /** Whether a value of this name is known. */
  record Known(String name) implements Condition {}

  /** Whether the value of this name is one of these. */
  record Is(String name, java.util.List<String> values) implements Condition {
    public Is {
      values = java.util.List.copyOf(values);
    }
  }
}
