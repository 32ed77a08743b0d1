package io.orderline.transcribe.audio;

/**
 * Mono sound as linear 16-bit samples.
 *
 * @param sampleRate in hertz
 * @param samples not copied: whoever makes a sound gives the array away
 */
@SuppressWarnings("ArrayRecordComponent") // samples by the thousand; nobody compares sounds
public record Sound(int sampleRate, short[] samples) {

  public Sound {
    if (sampleRate <= 0) {
      throw new IllegalArgumentException("a sample rate is positive");
    }
  }

  public double seconds() {
    return samples.length / (double) sampleRate;
  }
}
