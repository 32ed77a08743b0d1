package io.orderline.core.records;

import io.orderline.core.call.CallId;
import java.time.DateTimeException;
import java.time.Instant;

/** The place in a list after which the next page begins. Opaque to those who ask. */
public record CallCursor(String value) {
  private static final char SEPARATOR = '~';

  public CallCursor {
    try {
      Instant.parse(value.substring(0, value.indexOf(SEPARATOR)));
      new CallId(value.substring(value.indexOf(SEPARATOR) + 1));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("this is no cursor of a list of calls", e);
    }
  }

  /** The place of this call. */
  public static CallCursor at(CallRecord call) {
    return new CallCursor(call.startedAt() + String.valueOf(SEPARATOR) + call.id());
  }

  public Instant startedAt() {
    return Instant.parse(value.substring(0, value.indexOf(SEPARATOR)));
  }

  public CallId call() {
    return new CallId(value.substring(value.indexOf(SEPARATOR) + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
