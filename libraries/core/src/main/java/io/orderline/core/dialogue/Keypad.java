package io.orderline.core.dialogue;

import java.util.List;

/** Reads the keys that the caller pressed in the light of the question that is open. */
record Keypad(DialogueState state) {

  Interpretation read(Step open, String keys) {
    String digits = keys.replaceAll("[*#]", "");
    if (digits.isEmpty()) {
      return keys.contains("*") ? new Interpretation.Again() : new Interpretation.Unclear();
    }
    if (open instanceof Step.Ask ask && ask.menu().containsKey(digits)) {
      return new Interpretation.Wants(List.of(ask.menu().get(digits)));
    }
    if (open instanceof Step.Ask ask
        && ask.expect() instanceof Expect.Digits(int min, int max)
        && digits.length() >= min
        && digits.length() <= max) {
      return new Interpretation.Filled(digits, List.of());
    }
    if (open instanceof Step.Ask ask && ask.choices().containsKey(digits)) {
      return new Interpretation.Filled(ask.choices().get(digits), List.of());
    }
    if (digits.equals("0") && !state.seeksPerson()) {
      return new Interpretation.Wants(List.of(FlowBook.HUMAN));
    }
    if (open instanceof Step.Choose && digits.length() == 1) {
      return Questions.picked(digits, state);
    }
    if (open instanceof Step.Ask ask && ask.expect() instanceof Expect.YesNo) {
      return digits.equals("1")
          ? new Interpretation.Yes()
          : digits.equals("2") ? new Interpretation.No() : new Interpretation.Unclear();
    }
    return new Interpretation.Unclear();
  }
}
