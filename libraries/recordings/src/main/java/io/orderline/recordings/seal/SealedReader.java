package io.orderline.recordings.seal;

import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings;
import java.io.IOException;
import java.util.Arrays;

/**
 * Opens a sealed recording at any place. Its end is looked at first: one that was cut off does not
 * open at all.
 */
public final class SealedReader {
  /** How much is read at once when all of it is. */
  private static final int STRIDE = 1024 * 1024;

  private final Recordings.Kept kept;
  private final Head head;
  private final Pieces pieces;
  private final long last;
  private final long length;

  private SealedReader(Recordings.Kept kept, Head head, Pieces pieces, long last, long length) {
    this.kept = kept;
    this.head = head;
    this.pieces = pieces;
    this.last = last;
    this.length = length;
  }

  /**
   * Opens a recording.
   *
   * @throws BrokenSeal where it was changed, or its key is not known
   */
  public static SealedReader open(Recordings.Kept kept, RecordingKeys keys, RecordingName name)
      throws IOException {
    Head head = head(kept);
    RecordingKeys.Key key =
        keys.find(head.keyId())
            .orElseThrow(
                () -> new BrokenSeal("the key %s is not configured".formatted(head.keyId())));
    long sealed = kept.size() - head.length();
    int whole = head.piece() + Head.TAG;
    long last = Math.max(0, (sealed - 1) / whole);
    long tail = sealed - last * whole;
    if (tail < Head.TAG) {
      throw new BrokenSeal("the recording was cut off");
    }
    var reader =
        new SealedReader(
            kept, head, new Pieces(head, key, name), last, last * head.piece() + tail - Head.TAG);
    reader.pieces(last, last);
    return reader;
  }

  /** The id of the key that a recording was sealed with; nothing of it is opened. */
  public static String keyOf(Recordings.Kept kept) throws IOException {
    return head(kept).keyId();
  }

  private static Head head(Recordings.Kept kept) throws IOException {
    return Head.read(kept.read(0, (int) Math.min(Head.LONGEST, kept.size())));
  }

  /** How many bytes there are in it. */
  public long length() {
    return length;
  }

  /** The bytes from there on, fewer at the end. */
  public byte[] read(long from, int most) throws IOException {
    long until = Math.min(length, from + most);
    if (from >= until) {
      return new byte[0];
    }
    long first = from / head.piece();
    byte[] opened = pieces(first, (until - 1) / head.piece());
    int skipped = (int) (from - first * head.piece());
    return Arrays.copyOfRange(opened, skipped, skipped + (int) (until - from));
  }

  /** Opens every piece of it, and gives them away in order. */
  public void all(Sink sink) throws IOException {
    for (long at = 0; at < length; at += STRIDE) {
      sink.take(read(at, STRIDE));
    }
  }

  /** Where bytes go. */
  @FunctionalInterface
  public interface Sink {
    void take(byte[] plain) throws IOException;
  }

  private byte[] pieces(long first, long until) throws IOException {
    int whole = head.piece() + Head.TAG;
    long from = head.length() + first * whole;
    long end = until == last ? kept.size() : head.length() + (until + 1) * whole;
    byte[] sealed = kept.read(from, (int) (end - from));
    byte[] plain = new byte[sealed.length - (int) (until - first + 1) * Head.TAG];
    int at = 0;
    for (long number = first; number <= until; number++) {
      int begins = (int) (number - first) * whole;
      int ends = Math.min(sealed.length, begins + whole);
      byte[] piece = pieces.open(sealed, begins, ends - begins, number, number == last);
      System.arraycopy(piece, 0, plain, at, piece.length);
      at += piece.length;
    }
    return plain;
  }
}
