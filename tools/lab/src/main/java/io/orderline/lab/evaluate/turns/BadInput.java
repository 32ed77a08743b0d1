package io.orderline.lab.evaluate.turns;

import java.nio.file.Path;

/** A file that cannot be used, and the place where it says so. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param line counted from 1
   * @param column counted from 1, in characters; a tab is one
   */
  BadInput(Path file, int line, int column, String message) {
    super("%s, line %d, column %d: %s".formatted(file, line, column, message));
  }

  BadInput(Path file, String message) {
    super(file + ": " + message);
  }
}
