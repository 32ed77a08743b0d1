package io.orderline.transcribe;

import io.orderline.audio.Sound;
import io.orderline.audio.StreamResampler;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Recognition;
import io.orderline.transcribe.audio.Voice;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.judge.Readings;
import io.orderline.transcribe.vosk.VoskUtterance;
import java.util.Arrays;
import java.util.List;

/** An utterance on Vosk: what was said before a pause is joined with what is said after it. */
public final class JudgedUtterance implements UtteranceRecognition {
  private final VoskUtterance words;
  private final Judge judge;
  private final Expectation expectation;
  private final int alternatives;
  private final int sampleRate;
  private final StreamResampler resampler;
  private Readings before = new Readings(List.of());
  private short[] sound;
  private int length;

  /**
   * Begins.
   *
   * @param sampleRate of the line, in hertz
   * @param modelRate of the model, in hertz
   */
  public JudgedUtterance(
      VoskUtterance words,
      Judge judge,
      Expectation expectation,
      int alternatives,
      int sampleRate,
      int modelRate) {
    this.words = words;
    this.judge = judge;
    this.expectation = expectation;
    this.alternatives = alternatives;
    this.sampleRate = sampleRate;
    this.resampler = new StreamResampler(sampleRate, modelRate);
    this.sound = new short[2 * sampleRate];
  }

  @Override
  public void accept(short[] samples) {
    if (length + samples.length > sound.length) {
      sound = Arrays.copyOf(sound, Math.max(2 * sound.length, length + samples.length));
    }
    System.arraycopy(samples, 0, sound, length, samples.length);
    length += samples.length;
    words.accept(resampler.next(samples));
  }

  @Override
  public String partial() {
    return words.partial();
  }

  @Override
  public Recognition pause() {
    before = before.then(new Readings(words.end()), alternatives);
    Voice voice = Voice.in(new Sound(sampleRate, Arrays.copyOf(sound, length)));
    return voice.speaks()
        ? judge.judge(before, expectation, voice::prosody)
        : new Recognition.NoSpeech();
  }

  @Override
  public void close() {
    words.close();
  }
}
