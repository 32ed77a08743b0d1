package io.orderline.console.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the day.
 *
 * @param from when the shop's day began
 */
public record Board(Instant at, Instant from, String zone, List<Number> numbers) {

  /**
   * A number, which is the length of a list.
   *
   * @param list the list that it opens
   * @param definition what it counts, for people
   */
  public record Number(String key, int value, Link list, Definition definition) {}

  /** A list, and the query of its address. */
  public record Link(String page, Map<String, String> query) {}

  /** A sentence in both languages. */
  public record Definition(String zh, String en) {}
}
