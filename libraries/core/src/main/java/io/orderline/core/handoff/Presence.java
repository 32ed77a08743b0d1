package io.orderline.core.handoff;

import java.util.Locale;

/** What an agent has chosen to be; what he is doing with a call is {@link Work}. */
public enum Presence {
  /** 空闲: takes calls. */
  IDLE,
  /** 示忙: at the desk, takes none. */
  BUSY,
  /** 休息, for a reason. */
  BREAK,
  /** 培训. */
  TRAINING,
  /** 签出: not at the desk. */
  SIGNED_OUT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  public static Presence of(String code) {
    for (Presence each : values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "a presence is one of idle, busy, break, training and signed-out");
  }
}
