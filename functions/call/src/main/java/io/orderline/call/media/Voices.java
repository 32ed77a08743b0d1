package io.orderline.call.media;

import io.orderline.audio.Sound;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * The sentences of one call as sound: each is made once, also when it was prepared before it was
 * wanted. One thread at a time.
 */
final class Voices {
  private static final Logger LOG = Logger.getLogger(Voices.class);
  private static final int KEPT = 16;

  private final Speaker speaker;
  private final TenantId tenant;
  private final int sampleRate;
  private final Map<String, CompletionStage<Optional<Sound>>> made =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<String, CompletionStage<Optional<Sound>>> eldest) {
          return size() > KEPT;
        }
      };

  Voices(Speaker speaker, TenantId tenant, int sampleRate) {
    this.speaker = speaker;
    this.tenant = tenant;
    this.sampleRate = sampleRate;
  }

  /** The sentence as sound at the line's rate; empty when no voice can say it now. */
  CompletionStage<Optional<Sound>> say(String sentence) {
    return made.computeIfAbsent(
        sentence,
        _ ->
            speaker
                .speak(tenant, sentence, sampleRate)
                .handle((speech, fault) -> fault == null ? sound(speech) : silent(fault)));
  }

  private static Optional<Sound> sound(Speech speech) {
    return switch (speech) {
      case Speech.Spoken(Audio audio) -> Optional.of(Sound.pcm(audio.sampleRate(), audio.bytes()));
      case Speech.NoVoice(var reason) -> {
        LOG.warnf("no voice: %s", reason);
        yield Optional.empty();
      }
      case Speech.Busy _ -> Optional.empty();
    };
  }

  private static Optional<Sound> silent(Throwable fault) {
    LOG.warnf("a sentence could not be spoken: %s", fault.toString());
    return Optional.empty();
  }
}
