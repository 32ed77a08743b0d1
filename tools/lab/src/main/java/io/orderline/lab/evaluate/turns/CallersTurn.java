package io.orderline.lab.evaluate.turns;

import io.orderline.simulator.telephone.CallerAction;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller does when it is their turn.
 *
 * @param onlyAfter said only when this is found in what was heard last; always when empty
 * @param words what is said; {@code #12} presses keys, {@code ~} is silence; numbers of the case
 *     stand in braces
 */
record CallersTurn(Optional<Pattern> onlyAfter, String words) {
  private static final String SILENCE = "~";

  /**
   * Reads a turn as it is written.
   *
   * @throws IllegalArgumentException when there is nothing to say or the condition is malformed
   */
  static CallersTurn read(String written, Macros macros) {
    if (!written.startsWith("?")) {
      return new CallersTurn(Optional.empty(), said(written));
    }
    int end = written.indexOf('>');
    if (end < 0) {
      throw new IllegalArgumentException(
          "a turn that begins with ? goes on with a regular expression, > and what is said then");
    }
    return new CallersTurn(
        Optional.of(macros.pattern(written.substring(1, end))), said(written.substring(end + 1)));
  }

  private static String said(String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("the caller says nothing here (silence is ~)");
    }
    return words;
  }

  boolean fits(String heard) {
    return onlyAfter.map(pattern -> pattern.matcher(heard).find()).orElse(true);
  }

  /** The turn of one case, with its own numbers. */
  static CallerAction action(String words) {
    if (words.equals(SILENCE)) {
      return new CallerAction.StaysSilent();
    }
    return words.length() > 1 && words.startsWith("#")
        ? new CallerAction.Presses(words.substring(1))
        : new CallerAction.Says(words);
  }
}
