package io.orderline.core.dialogue.authoring;

/**
 * Something in a flow that an author has to mend.
 *
 * @param code a stable name of the kind of mistake, for documentation and tests
 * @param file where it stands
 * @param line from 1; 0 when it concerns the file or the book as a whole
 * @param what what is wrong, and how to mend it
 */
public record Mistake(String code, String file, int line, String what) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + what + " [" + code + "]";
  }
}
