package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Transcript;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnInputTest {
  private static final Expectation WISH = new Expectation.Anything();
  private static final Expectation NUMBER = new Expectation.Digits(4, 11);
  private static final Transcript WORDS = Transcript.of("一三八");

  @Test
  void recognisedWordsAreHeard() {
    assertThat(TurnInput.of(new Recognition.Recognised(WORDS), WISH))
        .isEqualTo(new TurnInput.Heard(WORDS));
  }

  @Test
  void guessCountsOnlyWhereANumberIsAwaited() {
    var unclear = new Recognition.Unclear(Optional.of(WORDS));
    assertThat(TurnInput.of(unclear, NUMBER)).isEqualTo(new TurnInput.Heard(WORDS));
    assertThat(TurnInput.of(unclear, WISH)).isEqualTo(new TurnInput.Mumbled());
    assertThat(TurnInput.of(new Recognition.Unclear(Optional.empty()), NUMBER))
        .isEqualTo(new TurnInput.Mumbled());
  }

  @Test
  void missingSpeechIsSilenceAndFailedRecognitionIsNot() {
    assertThat(TurnInput.of(new Recognition.NoSpeech(), WISH)).isEqualTo(new TurnInput.Silence());
    assertThat(TurnInput.of(new Recognition.Busy(), WISH)).isEqualTo(new TurnInput.Unheard());
    assertThat(TurnInput.of(new Recognition.NoModel(), WISH)).isEqualTo(new TurnInput.Unheard());
    assertThat(TurnInput.of(new Recognition.BadAudio(Recognition.Flaw.EMPTY, "0 bytes"), WISH))
        .isEqualTo(new TurnInput.Unheard());
  }
}
