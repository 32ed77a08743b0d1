package io.orderline.transcribe.grammar;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that are listened for in each state of a dialogue.
 *
 * <p>libvosk makes a two-word language model of a grammar's phrases, so how often a phrase is
 * listed is how likely it is. {@code [unk]} is everything else: listed as often as a digit it
 * swallows digits, so the digits outweigh it.
 */
public final class Grammars {
  /**
   * Measured on people reading numbers and on people saying something else: at 20 to 2 no number is
   * lost to [unk] and two thirds of the rest fall to it; at 20 to 3 the first numbers are lost, at
   * 20 to 1 most of the rest is taken for digits.
   */
  private static final int DIGIT_WEIGHT = 20;

  private static final int OTHER_WEIGHT = 2;

  private static final String OTHER = "[unk]";

  private final Vocabulary vocabulary;

  public Grammars(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The grammar for what is expected.
   *
   * @param hotWords a shop's own words and phrases
   * @return nothing where only the model's own language model will do: free words of any kind
   */
  public Optional<Grammar> of(Expectation expectation, List<String> hotWords) {
    return switch (expectation) {
      case Digits digits ->
          grammar(
              times(DIGIT_WEIGHT, Phrases.DIGITS),
              Phrases.RARE_DIGITS.stream(),
              Phrases.AROUND_DIGITS.stream(),
              Phrases.COMMANDS.stream());
      case YesNo yesNo ->
          grammar(times(2, Phrases.YES), times(2, Phrases.NO), Phrases.COMMANDS.stream());
      case Choice(int options) ->
          grammar(
              times(2, Phrases.CHOICES.subList(0, options)),
              Phrases.DIGITS.stream().skip(1).limit(options),
              Phrases.AROUND_CHOICES.stream(),
              hotWords.stream(),
              Phrases.NO.stream(),
              Phrases.COMMANDS.stream());
      case Anything anything when hotWords.isEmpty() -> Optional.empty();
      case Anything anything ->
          grammar(hotWords.stream(), Phrases.AROUND_PRODUCTS.stream(), Phrases.COMMANDS.stream());
    };
  }

  @SafeVarargs
  private Optional<Grammar> grammar(Stream<String>... phrases) {
    List<String> fitting =
        Stream.of(phrases)
            .flatMap(all -> all)
            .flatMap(phrase -> vocabulary.fit(phrase).stream())
            .toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Grammar(
                Stream.concat(fitting.stream(), times(OTHER_WEIGHT, List.of(OTHER))).toList()));
  }

  private static Stream<String> times(int weight, List<String> phrases) {
    return Collections.nCopies(weight, phrases).stream().flatMap(List::stream);
  }
}
