package io.orderline.core.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.core.call.Expectation;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.speech.Recognition.BadAudio;
import io.orderline.core.speech.Recognition.Flaw;
import io.orderline.core.tenant.TenantId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of {@link SpeechRecognizer}, for every engine. */
public abstract class SpeechRecognizerContract {

  /** The adapter under test. */
  protected abstract SpeechRecognizer recognizer();

  /** Whether there is a model to listen with. */
  protected abstract boolean listens();

  @Test
  void silenceIsAnOutcomeNotAnError() {
    assumeTrue(listens());
    assertThat(hear(new Audio(Audio.Encoding.PCM, 8000, new byte[16_000])))
        .isEqualTo(new Recognition.NoSpeech());
  }

  @Test
  void saysWhatIsWrongWithAudio() {
    assumeTrue(listens());
    assertThat(hear(Audio.wav(new byte[100])))
        .isInstanceOfSatisfying(
            BadAudio.class, bad -> assertThat(bad.flaw()).isEqualTo(Flaw.CORRUPT));
    assertThat(hear(new Audio(Audio.Encoding.MULAW, 8000, new byte[700_000])))
        .isInstanceOfSatisfying(
            BadAudio.class, bad -> assertThat(bad.flaw()).isEqualTo(Flaw.TOO_LONG));
  }

  @Test
  void withoutAModelItSaysSo() {
    assumeTrue(!listens());
    assertThat(hear(new Audio(Audio.Encoding.PCM, 8000, new byte[16_000])))
        .isEqualTo(new Recognition.NoModel());
  }

  private Recognition hear(Audio audio) {
    return recognizer()
        .recognize(new TenantId("demo"), audio, new Expectation.Digits(4, 11))
        .toCompletableFuture()
        .orTimeout(TestPatience.LONGEST.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
