package io.orderline.lab.evaluate.turns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a case went.
 *
 * @param call the provider's id, empty when there was no call
 * @param script what led to the point, with the greeting first
 * @param turns what was said from the point on, and what was heard then
 * @param bookedFirst the kinds of tickets asked for by the first turn
 * @param tickets asked for from the point on
 * @param labels of the case's orders, by number
 * @param ends {@code on}, {@code hangup}, {@code transfer} or {@code error}
 * @param problem why it could not be played to its end
 */
record Played(
    String call,
    List<Pair> script,
    List<Pair> turns,
    List<String> bookedFirst,
    List<Ticket> tickets,
    Map<String, String> labels,
    String ends,
    Optional<String> problem) {
  Played {
    script = List.copyOf(script);
    turns = List.copyOf(turns);
    bookedFirst = List.copyOf(bookedFirst);
    tickets = List.copyOf(tickets);
    labels = Map.copyOf(labels);
  }

  /** What was said and what was heard then. */
  record Pair(String said, String heard) {}

  List<String> kinds() {
    return tickets.stream().map(Ticket::kind).toList();
  }

  /** All that was heard from the point on. */
  String heard() {
    return turns.stream().map(Pair::heard).collect(Collectors.joining(" "));
  }

  String first() {
    return turns.isEmpty() ? "" : turns.getFirst().heard();
  }

  String last() {
    return turns.isEmpty()
        ? (script.isEmpty() ? "" : script.getLast().heard())
        : turns.getLast().heard();
  }

  /** The label of the order that a ticket is about; empty where it is about none of the case's. */
  String label(Ticket ticket) {
    return labels.getOrDefault(ticket.order(), "");
  }
}
