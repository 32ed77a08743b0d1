package io.orderline.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers what the caller asks back: from what is being done, else from the shop's texts. */
record QuestionBack(MoveBuilder work) {
  private static final String ARTICLES = "articles";

  /** Aspects that are asked with almost any question. */
  private static final Set<String> GENERAL = Set.of("allowed", "meaning", "electronic");

  /** As sure must a text be to go before them. */
  private static final double SURE = 0.85;

  /** Says the answers there are; false when there is none. */
  boolean answer(Interpretation.Asks asks, String words) {
    List<String> aspects = aspects(asks, words);
    // 外盒扔了还退得了吗: what a text surely answers is more than what is said in general
    boolean general =
        GENERAL.containsAll(aspects)
            && asks.passage().filter(passage -> passage.confidence() >= SURE).isPresent();
    List<Text> own =
        (general ? List.<String>of() : aspects)
            .stream().flatMap(aspect -> own(aspect, asks.flows()).stream()).toList();
    own.forEach(work::say);
    if (own.isEmpty()) {
      asks.passage()
          .ifPresent(
              passage -> {
                work.say(passage.spoken());
                work.memory.put(new Fact.Passage(passage.spoken()));
              });
    }
    return !own.isEmpty() || asks.passage().isPresent();
  }

  /** 取消的是按摩仪那单吧: who names an article of the order asks whether that one is meant. */
  private List<String> aspects(Interpretation.Asks asks, String words) {
    boolean named =
        asks.aspects().isEmpty()
            && asks.flows().isEmpty()
            && asks.passage().isEmpty()
            && work.memory
                .fact(Fact.Chosen.class)
                .filter(chosen -> !Mentions.of(List.of(chosen.order()), words).isEmpty())
                .isPresent();
    return named ? List.of(ARTICLES) : asks.aspects();
  }

  /**
   * The answer of the innermost open flow, or else of one that is wanted in the same breath, whose
   * places are all known.
   */
  private Optional<Text> own(String aspect, List<String> wanted) {
    return Stream.concat(work.openFlows().stream(), wanted.stream().map(work.book::flow))
        .map(flow -> flow.answers().get(aspect))
        .filter(text -> text != null && work.known(text))
        .findFirst();
  }
}
