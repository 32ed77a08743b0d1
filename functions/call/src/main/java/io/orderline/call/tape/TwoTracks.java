package io.orderline.call.tape;

import io.orderline.audio.G711;
import java.util.Arrays;

/**
 * Puts what the caller says and what the caller hears beside each other: two channels of mu-law,
 * the caller left. The time that counts is the sound's own, as for the ear: what comes late is
 * neither lost nor moved against the other side. Knows no clock. One thread at a time.
 */
final class TwoTracks {
  /** The caller's sound may be this late before silence stands for it, in milliseconds. */
  private static final int LATE = 1000;

  /** So much is played ahead at most, in seconds; what is beyond it is not recorded. */
  private static final int AHEAD = 120;

  private static final byte SILENCE = (byte) 0xff;

  private final int rate;
  private final long beganAt;
  private final Track caller = new Track();
  private final Track line = new Track();

  /** How many samples of each side were taken. */
  private long taken;

  /**
   * @param beganAt in milliseconds, as all times here
   */
  TwoTracks(int rate, long beganAt) {
    this.rate = rate;
    this.beganAt = beganAt;
  }

  /** The caller's sound goes on with this. */
  void heard(short[] samples, long now) {
    keepUp(now);
    caller.add(G711.toMulaw(samples));
  }

  /** The caller begins to hear this, after what was sent before. */
  void plays(short[] samples, long now) {
    keepUp(now);
    line.silenceTo(caller.filled);
    if (line.filled < (long) AHEAD * rate) {
      line.add(G711.toMulaw(samples));
    }
  }

  /** What was sent and not heard yet, is not heard any more. */
  void stops(long now) {
    keepUp(now);
    line.cutTo(caller.filled);
  }

  /**
   * What both sides are known for by now: left and right in turn. Nothing where that is less than a
   * moment.
   *
   * @param all whether nothing more will come
   */
  byte[] take(boolean all) {
    if (!all && caller.filled < rate / 2) {
      return new byte[0];
    }
    int samples = caller.filled;
    line.silenceTo(samples);
    byte[] both = new byte[2 * samples];
    for (int i = 0; i < samples; i++) {
      both[2 * i] = caller.bytes[i];
      both[2 * i + 1] = line.bytes[i];
    }
    caller.drop(samples);
    line.drop(samples);
    taken += samples;
    return both;
  }

  /** A caller who sends nothing is silent. */
  void keepUp(long now) {
    long due = (now - beganAt - LATE) * rate / 1000 - taken;
    if (due > caller.filled) {
      caller.silenceTo((int) Math.min(due, (long) AHEAD * rate));
    }
  }

  /** One side, from what was taken on. */
  private static final class Track {
    private byte[] bytes = new byte[8192];
    private int filled;

    void add(byte[] more) {
      room(filled + more.length);
      System.arraycopy(more, 0, bytes, filled, more.length);
      filled += more.length;
    }

    void silenceTo(int length) {
      if (length > filled) {
        room(length);
        Arrays.fill(bytes, filled, length, SILENCE);
        filled = length;
      }
    }

    void cutTo(int length) {
      filled = Math.min(filled, length);
    }

    void drop(int length) {
      System.arraycopy(bytes, length, bytes, 0, filled - length);
      filled -= length;
    }

    private void room(int length) {
      if (length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
      }
    }
  }
}
