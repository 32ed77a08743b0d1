package io.orderline.console.web;

/**
 * Which letters a text may have. Some cannot be kept at all (NUL, half a character); others show a
 * text as something that it is not: what steers a terminal, turns the direction of reading, or
 * cannot be seen.
 */
final class Letters {
  /** Joins letters and emoji to one; the only ones unseen that a text needs. */
  private static final int NON_JOINER = 0x200C;

  private static final int JOINER = 0x200D;

  private Letters() {}

  /** The text; fails where it has a letter that a line cannot have. */
  static String line(String field, String text) {
    return checked(field, text, false);
  }

  /** The text; fails where it has a letter that no text can have. */
  static String lines(String field, String text) {
    return checked(field, text, true);
  }

  private static String checked(String field, String text, boolean severalLines) {
    text.codePoints()
        .filter(letter -> !possible(letter, severalLines))
        .findFirst()
        .ifPresent(
            letter -> {
              throw Refused.invalid(
                  field,
                  "%s has a character that cannot be seen or kept (U+%04X): leave it out."
                      .formatted(field, letter));
            });
    return text;
  }

  private static boolean possible(int letter, boolean severalLines) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL ->
          severalLines && (letter == '\n' || letter == '\r' || letter == '\t');
      case Character.FORMAT -> letter == JOINER || letter == NON_JOINER;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
      default -> (letter & 0xFFFE) != 0xFFFE;
    };
  }
}
