package io.orderline.relay;

import io.orderline.core.fault.FaultKind;
import java.io.IOException;
import java.util.OptionalInt;

/** A function's answer to an event. */
sealed interface Answer {
  int NOBODY_TAKES_EVENTS_HERE = 404;

  /** It need not be brought again. */
  record Taken() implements Answer {}

  /** Nobody has looked at it: the function, what it needs or the way to it is away. */
  record Away(String why) implements Answer {}

  /**
   * The function broke or fell silent over it.
   *
   * @param status where it was still able to say so
   */
  record Unclear(String why, OptionalInt status) implements Answer {}

  /** It is never taken: as it is, the function makes nothing of it. */
  record Never(String why, int status) implements Answer {}

  /** The status, where there was one. */
  default OptionalInt statusCode() {
    return switch (this) {
      case Unclear unclear -> unclear.status();
      case Never never -> OptionalInt.of(never.status());
      case Taken _, Away _ -> OptionalInt.empty();
    };
  }

  static Answer of(int status) {
    if (status / 100 == 2) {
      return new Taken();
    }
    String why = "it answered " + status;
    if (status == NOBODY_TAKES_EVENTS_HERE) {
      return new Away(why);
    }
    return switch (FaultKind.ofStatus(status)) {
      case AWAY -> new Away(why);
      case UNCLEAR -> new Unclear(why, OptionalInt.of(status));
      case REFUSED -> new Never(why, status);
    };
  }

  static Answer of(IOException fault) {
    return FaultKind.of(fault) == FaultKind.AWAY
        ? new Away(fault.toString())
        : new Unclear(fault.toString(), OptionalInt.empty());
  }
}
