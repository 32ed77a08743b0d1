package io.orderline.core.dialogue;

import java.util.List;

/**
 * The answer to a caller's anger: it is acknowledged once, and a caller who stays angry gets an
 * agent. A caller who is confirming or choosing is not interrupted: that helps more.
 */
final class Anger {
  static final String TO_A_PERSON = "给您添麻烦了，实在抱歉。";
  private static final String SOOTHING = "非常抱歉，让您着急了。";
  private static final String COUNTED = "anger";

  private Anger() {}

  /** Whether an agent has to take over who was not asked for before. */
  static boolean outgrows(Interpretation reading, MoveBuilder work) {
    return work.temper.outOfPatience()
        && speaksOut(reading, work.book)
        && !work.state().seeksPerson();
  }

  /** Says once in a call that the anger was heard. */
  static void soothe(Interpretation reading, MoveBuilder work) {
    if (work.temper.angry() && speaksOut(reading, work.book) && work.memory.counted(COUNTED) == 0) {
      work.say(SOOTHING);
    }
  }

  private static boolean speaksOut(Interpretation reading, FlowBook book) {
    return switch (reading) {
      case Interpretation.Wants(var flows) -> needsWords(flows, book);
      case Interpretation.Instead(var flow) -> needsWords(List.of(flow), book);
      case Interpretation.Unclear _, Interpretation.Courtesy _, Interpretation.Drop _ -> true;
      default -> false;
    };
  }

  /** Whether none of the flows apologises itself or leads to an agent anyway. */
  private static boolean needsWords(List<String> flows, FlowBook book) {
    return flows.stream()
        .noneMatch(flow -> flow.equals(FlowBook.HUMAN) || book.flow(flow).apologises());
  }
}
