package io.orderline.speak.voice;

import io.orderline.audio.Sound;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.spoken.Speakable;
import io.orderline.core.tenant.TenantId;
import io.orderline.speak.sound.TelephoneSound;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Speaks with a tenant's voice: writes out what is left to write out, takes what was prepared, and
 * brings the rest to the line's rate and level. When the voice cannot, the fallback speaks.
 */
public final class VoiceSpeaker implements Speaker {
  private static final Logger LOG = Logger.getLogger(VoiceSpeaker.class);

  private final Function<TenantId, List<Voice>> voices;
  private final double level;
  private final PreparedPrompts prepared;

  /**
   * @param voices of a tenant: the chosen one, then those that stand in for it
   * @param level of speech, in decibels relative to full scale
   * @param preparedBytes how much is kept of what was prepared
   */
  public VoiceSpeaker(Function<TenantId, List<Voice>> voices, double level, long preparedBytes) {
    this.voices = voices;
    this.level = level;
    this.prepared = new PreparedPrompts(preparedBytes);
  }

  @Override
  public CompletionStage<Speech> speak(TenantId tenant, String sentence, int sampleRate) {
    if (sampleRate != 8000 && sampleRate != 16_000) {
      throw new IllegalArgumentException("speech has 8000 or 16000 Hz, not " + sampleRate);
    }
    String text = Speakable.of(sentence);
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return CompletableFuture.completedFuture(spoken(new Sound(sampleRate, new short[0])));
    }
    return first(voices.apply(tenant), text, sampleRate);
  }

  @Override
  public CompletionStage<Void> prepare(TenantId tenant, List<String> sentences, int sampleRate) {
    Voice voice = voices.apply(tenant).getFirst();
    CompletionStage<Boolean> going = CompletableFuture.completedFuture(true);
    for (String sentence : sentences) {
      going = going.thenCompose(on -> on ? prepare(voice, sentence, sampleRate) : stop());
    }
    return going.handle(
        (whole, fault) -> {
          LOG.infof(
              "%d sentences are prepared with %s%s",
              prepared.size(),
              voice.id(),
              fault == null && whole ? "" : "; the others are spoken when they are asked for");
          return null;
        });
  }

  /** Stops when the voice cannot go on, or when there is no more room. */
  private CompletionStage<Boolean> prepare(Voice voice, String sentence, int sampleRate) {
    String text = Speakable.of(sentence);
    PromptKey key = PromptKey.of(voice.id(), sampleRate, text);
    if (text.isEmpty() || prepared.has(key)) {
      return CompletableFuture.completedFuture(true);
    }
    return voice
        .say(text, sampleRate)
        .thenApply(
            speech ->
                finished(speech, sampleRate) instanceof Speech.Spoken(var audio)
                    && prepared.keep(key, audio));
  }

  private static CompletionStage<Boolean> stop() {
    return CompletableFuture.completedFuture(false);
  }

  /** The first voice that can; when none can, what the chosen one had to say about it. */
  private CompletionStage<Speech> first(List<Voice> candidates, String text, int sampleRate) {
    Voice voice = candidates.getFirst();
    var ready = prepared.find(PromptKey.of(voice.id(), sampleRate, text));
    if (ready.isPresent()) {
      return CompletableFuture.completedFuture(new Speech.Spoken(ready.get()));
    }
    CompletionStage<Speech> own =
        voice.say(text, sampleRate).thenApply(speech -> finished(speech, sampleRate));
    if (candidates.size() == 1) {
      return own;
    }
    List<Voice> others = candidates.subList(1, candidates.size());
    return own.handle(
            (speech, fault) -> {
              if (speech instanceof Speech.Spoken) {
                return own;
              }
              if (fault != null) {
                LOG.warnf(
                    "%s speaks instead of %s: %s",
                    others.getFirst().name(), voice.name(), fault.getMessage());
              }
              return first(others, text, sampleRate)
                  .thenCompose(
                      other ->
                          other instanceof Speech.Spoken
                              ? CompletableFuture.completedStage(other)
                              : own);
            })
        .thenCompose(Function.identity());
  }

  private Speech finished(Speech speech, int sampleRate) {
    return speech instanceof Speech.Spoken(Audio audio)
        ? spoken(TelephoneSound.of(Sound.pcm(audio.sampleRate(), audio.bytes()), sampleRate, level))
        : speech;
  }

  private static Speech spoken(Sound sound) {
    return new Speech.Spoken(new Audio(Audio.Encoding.PCM, sound.sampleRate(), sound.pcm()));
  }
}
