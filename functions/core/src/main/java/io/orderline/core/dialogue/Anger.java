package io.orderline.core.dialogue;

import java.util.List;

/**
 * What the dialogue does about a caller's anger: it is acknowledged once, and who stays angry gets
 * a person. Whoever is just confirming or choosing something is not interrupted: that helps more.
 */
final class Anger {
  static final String TO_A_PERSON = "给您添麻烦了，实在抱歉。";
  private static final String SOOTHING = "非常抱歉，让您着急了。";
  private static final String COUNTED = "anger";

  private Anger() {}

  /** Whether a person has to take over, who was not asked for before. */
  static boolean outgrows(Reading reading, Workspace work) {
    return work.temper.outOfPatience()
        && speaksOut(reading, work.book)
        && !work.state().seeksPerson();
  }

  /** Says once in a call that the anger was heard. */
  static void soothe(Reading reading, Workspace work) {
    if (work.temper.angry() && speaksOut(reading, work.book) && work.memory.counted(COUNTED) == 0) {
      work.say(SOOTHING);
    }
  }

  private static boolean speaksOut(Reading reading, FlowBook book) {
    return switch (reading) {
      case Reading.Wants(var flows) -> needsWords(flows, book);
      case Reading.Instead(var flow) -> needsWords(List.of(flow), book);
      case Reading.Unclear _, Reading.Courtesy _, Reading.Drop _ -> true;
      default -> false;
    };
  }

  /** Whether none of the flows apologises itself or leads to a person anyway. */
  private static boolean needsWords(List<String> flows, FlowBook book) {
    return flows.stream()
        .noneMatch(flow -> flow.equals(FlowBook.HUMAN) || book.flow(flow).apologises());
  }
}
