package io.orderline.recordings.seal;

import io.orderline.recordings.RecordingName;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;

/**
 * Seals a recording while it comes, a piece at a time: what is written out can be read by nobody.
 * Without {@link #end()} it does not open, so that half a recording is never taken for a whole one.
 */
public final class SealedWriter {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OutputStream out;
  private final Pieces pieces;
  private final byte[] pending = new byte[Head.PIECE];
  private int filled;
  private long number;

  /** Begins one, with the current key. */
  public SealedWriter(OutputStream out, RecordingKeys keys, RecordingName name) throws IOException {
    this.out = out;
    Head head = Head.random(keys.currentId(), RANDOM);
    this.pieces = new Pieces(head, keys.current(), name);
    out.write(head.bytes());
  }

  /** Goes on with these bytes. */
  public void write(byte[] plain) throws IOException {
    int at = 0;
    while (at < plain.length) {
      if (filled == pending.length) {
        flush(false);
      }
      int fits = Math.min(plain.length - at, pending.length - filled);
      System.arraycopy(plain, at, pending, filled, fits);
      filled += fits;
      at += fits;
    }
  }

  /** Seals the last piece. The stream stays open. */
  public void end() throws IOException {
    flush(true);
    out.flush();
  }

  private void flush(boolean last) throws IOException {
    out.write(pieces.seal(pending, filled, number, last));
    number++;
    filled = 0;
  }
}
