package io.orderline.console.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A turn: what was heard, understood, asked of systems, said and booked. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TurnView(
    int number,
    Instant at,
    int millis,
    String did,
    Optional<Heard> heard,
    Optional<String> keys,
    List<Wish> wishes,
    Optional<String> act,
    Optional<Reply> reply,
    List<Slot> slots,
    Optional<Mood> mood,
    Optional<Article> article,
    List<Asked> asked,
    List<String> said,
    Optional<String> then,
    List<Event> events,
    Optional<Integer> flows,
    Optional<Place> place) {

  /** What the recogniser heard. */
  public record Heard(
      String text, double confidence, List<String> alternatives, List<Word> words) {}

  /** A word with its seconds. */
  public record Word(String text, double start, double end, double confidence) {}

  /** What was wanted, with how sure that is. */
  public record Wish(String intent, double confidence) {}

  /** What the words did to the question just asked. */
  public record Reply(String kind, double confidence) {}

  /** A value that was named. */
  public record Slot(String name, String value, List<String> alternatives) {}

  /** How it sounded. */
  public record Mood(String mood, double intensity, List<String> reasons) {}

  /** The shop's text that answered. */
  public record Article(String topic, double confidence) {}

  /** What a system was asked, and what it made of it. */
  public record Asked(String query, String outcome) {}

  /** What follows from the turn. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Event(String type, Optional<String> ticket, Optional<String> detail) {}

  /** The question that was open afterwards. */
  public record Place(String flow, String step) {}
}
