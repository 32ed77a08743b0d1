package io.orderline.core.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One answer of a shop.
 *
 * @param topic the heading: a topic or the question itself
 * @param asked other ways to ask it
 * @param spoken the answer as one says it
 * @param text the long answer, for people; never said
 * @param brands whose callers hear it; empty for those of every brand
 * @param from when callers hear it first; empty where it holds already
 * @param until when callers hear it no more: promotions end
 */
public record Article(
    String topic,
    List<String> asked,
    String spoken,
    Optional<String> text,
    List<String> brands,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** How long an answer is at most, in characters: nobody listens longer. */
  public static final int LONGEST_ANSWER = 300;

  public Article {
    if (topic.isBlank()) {
      throw new IllegalArgumentException("an answer needs a heading");
    }
    if (spoken.isBlank() || spoken.length() > LONGEST_ANSWER) {
      throw new IllegalArgumentException(
          "the spoken answer of «%s» has 1 to %d characters".formatted(topic, LONGEST_ANSWER));
    }
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw new IllegalArgumentException(
          "the answer of «%s» would end before it begins".formatted(topic));
    }
    asked = List.copyOf(asked);
    brands = List.copyOf(brands);
  }

  /** An answer for everybody, at any time. */
  public Article(String topic, List<String> asked, String spoken) {
    this(topic, asked, spoken, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  /** Every way to ask for it. */
  public List<String> questions() {
    return Stream.concat(Stream.of(topic), asked.stream()).distinct().toList();
  }

  /** Whether it holds at a moment. */
  public boolean holds(Instant at) {
    return from.filter(at::isBefore).isEmpty() && until.filter(end -> !at.isBefore(end)).isEmpty();
  }

  /**
   * Whether the callers of a brand hear it.
   *
   * @param brand that was called; empty where it was none, or is not known
   */
  public boolean isFor(Optional<String> brand) {
    return brands.isEmpty() || brand.filter(brands::contains).isPresent();
  }

  /** What the line needs of it. */
  public Article withoutText() {
    return new Article(topic, asked, spoken, Optional.empty(), brands, from, until);
  }
}
