package io.orderline.call.phone;

import io.orderline.audio.Sound;
import io.orderline.core.call.CallId;
import io.orderline.core.speech.LiveRecognition;
import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.StreamTokens;
import io.orderline.telephony.browser.BrowserStreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The sound of calls from a browser: a stream where we can listen and speak, else our voice alone.
 */
@ApplicationScoped
public class PhoneSound {
  private static final int RATE = 16_000;
  private static final int LINE_RATE = 8000;

  private final Instance<Speaker> speaker;
  private final Instance<LiveRecognizer> recognizer;
  private final StreamTokens tokens;

  PhoneSound(Instance<Speaker> speaker, Instance<LiveRecognizer> recognizer, StreamTokens tokens) {
    this.speaker = speaker;
    this.recognizer = recognizer;
    this.tokens = tokens;
  }

  /**
   * Where a call's sound goes, with a token for one stream; empty where this process cannot listen.
   */
  Optional<String> stream(TenantId tenant, CallId call) {
    return listens(tenant)
        ? Optional.of(
            "/streams/%s/%s/%s"
                .formatted(
                    BrowserStreams.NAME, tenant, tokens.issue(BrowserStreams.NAME, tenant, call)))
        : Optional.empty();
  }

  /** A sentence as a WAV file; empty when no voice can say it now. */
  CompletionStage<Optional<byte[]>> say(TenantId tenant, String sentence) {
    return speaker.isResolvable()
        ? speaker
            .get()
            .speak(tenant, sentence, RATE)
            .handle((speech, fault) -> fault == null ? wav(speech) : Optional.empty())
        : CompletableFuture.completedFuture(Optional.empty());
  }

  private static Optional<byte[]> wav(Speech speech) {
    return speech instanceof Speech.Spoken(var audio)
        ? Optional.of(Sound.pcm(audio.sampleRate(), audio.bytes()).wav())
        : Optional.empty();
  }

  /** Opens an ear to see whether there is one. */
  private boolean listens(TenantId tenant) {
    if (!recognizer.isResolvable()) {
      return false;
    }
    Optional<LiveRecognition> ear = recognizer.get().open(tenant, LINE_RATE, _ -> {});
    ear.ifPresent(LiveRecognition::close);
    return ear.isPresent();
  }
}
