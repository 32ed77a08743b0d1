package io.orderline.telephony;

import io.orderline.audio.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line whose sound goes in binary messages of linear 16-bit samples, little-endian. */
public abstract class LinearLine implements StreamLine {
  private final int rate;
  private final int millis;

  /**
   * @param rate samples a second, both ways
   * @param millis how much sound of ours a message holds
   */
  protected LinearLine(int rate, int millis) {
    this.rate = rate;
    this.millis = millis;
  }

  @Override
  public final int sampleRate() {
    return rate;
  }

  @Override
  public final List<StreamEvent> read(byte[] message) {
    if (message.length % 2 != 0) {
      throw new BadFrame("a message holds half a sample");
    }
    return List.of(new StreamEvent.Audio(StreamEvent.Audio.UNKNOWN, Sound.pcm(rate, message)));
  }

  /** Messages of the same length; silence fills the last one. */
  @Override
  public final List<Frame> audio(Sound sound) {
    byte[] all = sound.pcm();
    int length = 2 * sound.sampleRate() * millis / 1000;
    List<Frame> frames = new ArrayList<>();
    for (int at = 0; at < all.length; at += length) {
      frames.add(new Frame.Binary(Arrays.copyOfRange(all, at, at + length)));
    }
    return frames;
  }
}
