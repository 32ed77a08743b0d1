package io.orderline.core.handoff;

import java.util.List;
import java.util.Optional;

/**
 * What an agent knows before he says a word. Personal: {@link #toString()} tells none of it.
 *
 * @param reason why the caller is handed over: a code
 * @param summary three lines at most
 * @param mood how the caller sounds, and did before: a code
 * @param moods of the last turns, the first first
 * @param customer the name, where somebody was identified
 * @param level the customer's grade
 * @param proofs how the caller has shown to be the customer, as codes; empty where he has not
 * @param phone the number that he calls from; it may be called back
 * @param facts of orders, parcels and tickets
 * @param booked what this call has really booked
 * @param asked what the caller was asked already, by the slot's name, with the answer: not to be
 *     asked again
 * @param next what the line would do next
 */
public record Card(
    String reason,
    List<String> summary,
    String mood,
    List<String> moods,
    Optional<String> customer,
    Optional<String> level,
    List<String> proofs,
    Optional<String> phone,
    List<Line> facts,
    List<Booked> booked,
    List<Line> asked,
    String next) {

  /** A fact with what it is about. */
  public record Line(String about, String text) {}

  /**
   * A ticket that was asked for, with the outbox's key: what was done and not what was said.
   *
   * @param key of the event that asks for it
   */
  public record Booked(String number, String kind, Optional<String> order, String key) {}

  public Card {
    summary = List.copyOf(summary);
    moods = List.copyOf(moods);
    proofs = List.copyOf(proofs);
    facts = List.copyOf(facts);
    booked = List.copyOf(booked);
    asked = List.copyOf(asked);
  }

  @Override
  public String toString() {
    return "Card[" + facts.size() + " facts]";
  }
}
