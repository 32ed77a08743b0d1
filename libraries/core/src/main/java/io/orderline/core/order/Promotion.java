package io.orderline.core.order;

import java.time.LocalDate;

/** An offer of the shop, with its first and last day. {@code summary} is one spoken sentence. */
public record Promotion(String name, String summary, LocalDate from, LocalDate until) {
  public Promotion {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a promotion ends on or after its first day");
    }
  }
}
