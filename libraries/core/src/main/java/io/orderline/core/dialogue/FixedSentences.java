package io.orderline.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sentences of the flows that are the same for every caller, so that they can be spoken ahead.
 */
public final class FixedSentences {
  /** The only place that is the same for all callers of a shop. */
  private static final String SHOP = "shop";

  private FixedSentences() {}

  /** The texts without anything about a caller, those of the greeting first, none twice. */
  public static List<String> of(FlowBook book, Shop shop) {
    return Stream.concat(Stream.of(book.flow(FlowBook.MAIN)), book.flows().values().stream())
        .flatMap(flow -> flow.steps().values().stream())
        .flatMap(FixedSentences::texts)
        .filter(text -> Set.of(SHOP).containsAll(text.places()))
        .map(text -> text.fill(_ -> shop.name()))
        .distinct()
        .toList();
  }

  private static Stream<Text> texts(Step step) {
    return switch (step) {
      case Step.Say say -> Stream.of(say.text());
      case Step.Ask ask -> texts(ask.prompts());
      case Step.Choose choose -> texts(choose.prompts());
      case Step.Transfer transfer -> Stream.of(transfer.say());
      case Step.Hangup(var _, Optional<Text> say) -> say.stream();
      case Step.LookUp _,
          Step.When _,
          Step.Run _,
          Step.Confirm _,
          Step.Retry _,
          Step.Check _,
          Step.Book _,
          Step.Withdraw _,
          Step.Forget _,
          Step.Assign _ ->
          Stream.of();
    };
  }

  private static Stream<Text> texts(Prompts prompts) {
    return Stream.of(prompts.first(), prompts.again(), prompts.keys());
  }
}
