package io.orderline.simulator.telephone;

import java.util.Map;

/** What the person with the telephone in the hand does when it is their turn. */
public sealed interface CallerAction {

  /** Speaks, and the provider's recogniser understands exactly these words. */
  record Says(String words) implements CallerAction {
    public Says {
      if (words == null || words.isBlank()) {
        throw new IllegalArgumentException("who says nothing is silent");
      }
    }

    /** What the provider reports while the caller is still speaking: the first half. */
    Map<String, String> partial() {
      int half = words.offsetByCodePoints(0, words.codePointCount(0, words.length()) / 2);
      return Map.of(
          "UnstableSpeechResult",
          words.substring(0, half),
          "Stability",
          "0.5",
          "SequenceNumber",
          "0");
    }
  }

  /** Speaks what is in a WAV file, on a line that records its caller. */
  final class Speaks implements CallerAction {
    private final byte[] audio;

    public Speaks(byte[] audio) {
      this.audio = audio.clone();
    }

    byte[] audio() {
      return audio.clone();
    }

    @Override
    public String toString() {
      return "Speaks[" + audio.length + " bytes]";
    }
  }

  record Presses(String keys) implements CallerAction {
    public Presses {
      if (keys == null || !keys.matches("[0-9*#]+")) {
        throw new IllegalArgumentException("keys are 0-9, * and #");
      }
    }
  }

  record StaysSilent() implements CallerAction {}

  record HangsUp() implements CallerAction {}
}
