package io.orderline.transcribe.live;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.transcribe.judge.SpokenDigits;

/**
 * Chooses the silence that ends an utterance: it depends on what is awaited, and on whether it has
 * been said.
 */
record Patience(Silences silences) {

  /** In milliseconds. */
  int after(Expectation expectation, Recognition soFar) {
    return switch (expectation) {
      case YesNo _, Choice _ -> soFar instanceof Recognised ? silences.answer() : silences.words();
      case Anything _ -> silences.words();
      case Digits digits -> digits(digits, soFar);
    };
  }

  private int digits(Digits digits, Recognition soFar) {
    if (!(soFar instanceof Recognised(var transcript))) {
      return silences.digits();
    }
    int said = SpokenDigits.count(transcript.text());
    if (said == 0 || said == digits.max()) {
      // a command such as 人工, or all that can come
      return silences.words();
    }
    return silences.digits();
  }
}
