package io.orderline.recordings.seal;

import io.orderline.recordings.Recordings;
import java.io.EOFException;
import java.util.Arrays;

/** A sealed recording in memory, which a test can change. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Memory(byte[] bytes) implements Recordings.Kept {
  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public byte[] read(long from, int length) throws EOFException {
    if (from + length > bytes.length) {
      throw new EOFException();
    }
    return Arrays.copyOfRange(bytes, (int) from, (int) from + length);
  }
}
