package io.orderline.call.stream;

import io.orderline.audio.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sound as binary messages of linear 16-bit samples, little-endian, for lines that take these. */
public final class LinearFrames {
  private LinearFrames() {}

  /**
   * A sound in messages of the same length; silence fills the last one.
   *
   * @param millis the length of a message
   */
  public static List<Frame> of(Sound sound, int millis) {
    byte[] all = sound.pcm();
    int length = 2 * sound.sampleRate() * millis / 1000;
    List<Frame> frames = new ArrayList<>();
    for (int at = 0; at < all.length; at += length) {
      frames.add(new Frame.Binary(Arrays.copyOfRange(all, at, at + length)));
    }
    return frames;
  }

  /**
   * The sound of a message.
   *
   * @throws BadFrame when it holds half a sample
   */
  public static StreamEvent audio(int rate, byte[] message) {
    if (message.length % 2 != 0) {
      throw new BadFrame("a message holds half a sample");
    }
    return new StreamEvent.Audio(StreamEvent.Audio.UNKNOWN, Sound.pcm(rate, message));
  }
}
