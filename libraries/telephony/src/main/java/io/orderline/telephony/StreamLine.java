package io.orderline.telephony;

import io.orderline.audio.Sound;
import java.util.List;

/** Reads and writes one stream's messages. One thread at a time. */
public interface StreamLine {

  /** The rate in hertz of all sound on this line, both ways: 8000 or 16000. */
  int sampleRate();

  /**
   * What a text message tells; empty for what does not matter.
   *
   * @throws BadFrame when it cannot be read
   */
  List<StreamEvent> read(String text);

  /**
   * What a binary message tells.
   *
   * @throws BadFrame when it cannot be read
   */
  List<StreamEvent> read(byte[] bytes);

  /** Plays a sound after what was sent before. */
  List<Frame> audio(Sound sound);

  /**
   * Asks to be told when all that was sent before has been heard; empty where the provider cannot
   * tell, so that it is reckoned from the sound's length.
   */
  List<Frame> mark(String mark);

  /** Stops what is being played and drops what was sent. */
  List<Frame> clear();

  /** Shows somebody who looks on what is going on; nothing on a telephone. */
  default List<Frame> tell(Notice notice) {
    return List.of();
  }
}
