package io.orderline.call.stream;

import io.orderline.audio.Sound;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** The sound of binary messages. */
public final class Binary {
  private Binary() {}

  public static short[] samples(List<Frame> frames) {
    var bytes = new ByteArrayOutputStream();
    frames.forEach(frame -> bytes.writeBytes(((Frame.Binary) frame).bytes()));
    return Sound.pcm(8000, bytes.toByteArray()).samples();
  }
}
