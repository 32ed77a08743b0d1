package io.orderline.lab.evaluate.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which tickets a case may lead to.
 *
 * @param alternatives each the kinds of all tickets, sorted
 * @param any whether any will do
 */
record Kinds(List<List<String>> alternatives, boolean any) {

  /** Reads {@code return|refund+invoice}; {@code none} is no ticket, {@code any} whichever. */
  static Kinds read(String written) {
    List<String> alternatives = List.of(written.split("\\|"));
    return new Kinds(
        alternatives.stream()
            .map(
                kinds ->
                    kinds.equals("none")
                        ? List.<String>of()
                        : Stream.of(kinds.split("\\+")).sorted().toList())
            .toList(),
        alternatives.contains("any"));
  }

  boolean fit(List<String> booked) {
    return any || alternatives.contains(booked.stream().sorted().toList());
  }

  /** Whether there is a ticket that no alternative has. */
  boolean exceededBy(List<String> booked) {
    return !any && alternatives.stream().noneMatch(wanted -> without(booked, wanted).isEmpty());
  }

  private static List<String> without(List<String> booked, List<String> wanted) {
    List<String> left = new ArrayList<>(booked);
    wanted.forEach(left::remove);
    return left;
  }
}
