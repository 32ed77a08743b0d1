package io.orderline.understand.learning;

/** A text with the label that a person gave it. */
public record Example(String text, String label) {
  public Example {
    if (text == null || text.isBlank() || label == null || label.isBlank()) {
      throw new IllegalArgumentException("an example has a text and a label");
    }
  }
}
