package io.orderline.simulator.caller;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.audio.Decoding;
import io.orderline.audio.G711;
import io.orderline.audio.Resampler;
import io.orderline.audio.Sound;
import io.orderline.core.speech.Audio;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.voice.Recordings;
import io.orderline.simulator.voice.SpeechText;
import io.orderline.simulator.voice.VoiceActivity;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Something that a person has said.
 *
 * @param said the words
 * @param samples linear at 8 kHz, as a telephone line carries it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares utterances
public record Utterance(String said, short[] samples) {
  private static final int RATE = 8000;
  private static final AudioDecoder DECODER =
      new AudioDecoder(new AudioLimits(4_000_000, Duration.ofSeconds(30)));

  /**
   * All the recordings of a directory.
   *
   * @throws CommandProblem when one of them cannot be spoken
   */
  public static List<Utterance> in(Recordings recordings) {
    return recordings.said().entrySet().stream()
        .map(entry -> of(entry.getKey(), recordings.audio(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static Utterance of(String file, byte[] wav, String said) {
    return switch (DECODER.decode(Audio.wav(wav))) {
      case Decoding.Playable(Sound sound) ->
          new Utterance(said, VoiceActivity.only(Resampler.to(RATE, sound).samples(), RATE));
      case Decoding.Flawed(var flaw) ->
          throw new CommandProblem(file + " cannot be spoken: " + flaw.reason());
    };
  }

  /** The same, so much louder or (below 1) quieter; what is too loud is cut off. */
  Utterance louder(double factor) {
    short[] changed = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      changed[i] = clipped(samples[i] * factor);
    }
    return new Utterance(said, changed);
  }

  /** The same with noise around, so many decibels below the voice. */
  Utterance noisy(double decibelsBelow, RandomGenerator random) {
    double power = 0;
    for (short sample : samples) {
      power += (double) sample * sample;
    }
    double noise =
        Math.sqrt(power / Math.max(1, samples.length)) * Math.pow(10, -decibelsBelow / 20);
    short[] changed = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      changed[i] = clipped(samples[i] + noise * random.nextGaussian());
    }
    return new Utterance(said, changed);
  }

  byte[] mulaw() {
    return G711.toMulaw(samples);
  }

  /** How many characters of what was said are not in what was heard. */
  int errors(String heard) {
    return SpeechText.distance(written(said), written(heard));
  }

  int length() {
    return length(said);
  }

  /** How many characters a number has that was said. */
  public static int length(String said) {
    return written(said).length();
  }

  Duration lasts() {
    return Duration.ofMillis(1000L * samples.length / RATE);
  }

  /** In the same characters, however digits are written. */
  private static String written(String text) {
    StringBuilder plain = new StringBuilder();
    for (char letter : SpeechText.plain(text).replace('两', '二').toCharArray()) {
      plain.append(letter >= '0' && letter <= '9' ? "零一二三四五六七八九".charAt(letter - '0') : letter);
    }
    return plain.toString();
  }

  private static short clipped(double sample) {
    return (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
