package io.orderline.call.phone;

import io.orderline.audio.Sound;
import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The sound of calls from a browser: our voice. */
@ApplicationScoped
public class PhoneSound {
  private static final int RATE = 16_000;

  private final Instance<Speaker> speaker;

  PhoneSound(Instance<Speaker> speaker) {
    this.speaker = speaker;
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
}
