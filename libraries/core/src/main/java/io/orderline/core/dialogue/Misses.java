package io.orderline.core.dialogue;

import java.util.Optional;

/** Goes on when nothing was said, nothing was understood, or what was said answers nothing. */
record Misses(MoveBuilder work) {
  /** Remarks alone lead to no agent. */
  private static final int MOST_RESTATED = 2;

  void silence() {
    work.silent++;
    switch (work.silent) {
      case 1 -> work.question("您好，请问您还在吗？", Optional.of(prompts().first()));
      case 2 -> work.question("您好，我没有听到您的声音。", Optional.of(prompts().keys()));
      default -> work.replace(FlowBook.SILENT);
    }
  }

  void notUnderstood(String apology) {
    work.unclear++;
    switch (work.unclear) {
      case 1 -> work.question(apology, Optional.of(prompts().again()));
      case 3 -> {
        work.setAside();
        work.open(FlowBook.UNCLEAR);
      }
      // the fourth time is in the flow for unclear callers, at night
      case 2, 4 -> work.question(apology, Optional.of(prompts().keys()));
      default -> work.replace(FlowBook.GOODBYE);
    }
  }

  /** Puts the question again; who says such things more than once is offered the keypad. */
  void restated() {
    work.question("", Optional.of(work.unclear == 0 ? prompts().again() : prompts().keys()));
    work.unclear = Math.clamp(work.unclear + 1L, 1, MOST_RESTATED);
  }

  private Prompts prompts() {
    return Questions.prompts(work.current());
  }
}
