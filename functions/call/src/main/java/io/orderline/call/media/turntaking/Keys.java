package io.orderline.call.media.turntaking;

import io.orderline.core.call.Expectation;

/**
 * The keys pressed so far in a turn.
 *
 * @param lastAt when the last one was pressed, in milliseconds
 */
record Keys(String pressed, long lastAt) {
  static final Keys NONE = new Keys("", 0);
  private static final int MOST = 32;

  Keys plus(char key, long now) {
    return pressed.length() < MOST ? new Keys(pressed + key, now) : this;
  }

  boolean any() {
    return !pressed.isEmpty();
  }

  /** Whether nothing more is awaited: one key, or as many digits as wanted, or the finishing #. */
  boolean complete(Expectation expectation) {
    return !(expectation instanceof Expectation.Digits(int _, int max))
        || pressed.length() >= max
        || pressed.endsWith("#");
  }

  /** The keys without the one that only says that they are all. */
  String value() {
    return pressed.length() > 1 && pressed.endsWith("#")
        ? pressed.substring(0, pressed.length() - 1)
        : pressed;
  }
}
