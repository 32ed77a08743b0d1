package io.orderline.transcribe.live;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.transcribe.TranscribeConfig;
import io.orderline.transcribe.judge.SpokenDigits;

/**
 * How long a silence ends an utterance: that depends on what is awaited, and on whether it has been
 * said.
 */
record Patience(TranscribeConfig.Silence silence) {

  /** In milliseconds. */
  int after(Expectation expectation, Recognition soFar) {
    return (int)
        switch (expectation) {
          case YesNo _, Choice _ ->
              soFar instanceof Recognised
                  ? silence.answer().toMillis()
                  : silence.words().toMillis();
          case Anything _ -> silence.words().toMillis();
          case Digits digits -> digits(digits, soFar);
        };
  }

  private long digits(Digits digits, Recognition soFar) {
    if (!(soFar instanceof Recognised(var transcript))) {
      return silence.digits().toMillis();
    }
    int said = SpokenDigits.count(transcript.text());
    if (said == 0 || said == digits.max()) {
      // a command such as 人工, or all that can come
      return silence.words().toMillis();
    }
    return silence.digits().toMillis();
  }
}
