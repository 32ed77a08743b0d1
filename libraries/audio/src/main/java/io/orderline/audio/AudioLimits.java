package io.orderline.audio;

import java.time.Duration;

/**
 * Limits on the audio of one request.
 *
 * @param maxBytes of the audio as it arrives
 * @param maxLength of the sound in it
 */
public record AudioLimits(int maxBytes, Duration maxLength) {

  public AudioLimits {
    if (maxBytes < 1 || !maxLength.isPositive()) {
      throw new IllegalArgumentException("the limits of audio are positive");
    }
  }
}
