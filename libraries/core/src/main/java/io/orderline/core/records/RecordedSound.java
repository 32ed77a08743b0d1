package io.orderline.core.records;

/**
 * A piece of the sound of a call, which as a whole is a WAV file: two channels, the caller left.
 *
 * @param total how many bytes the file has
 * @param from where the piece begins
 * @param bytes not copied: whoever makes it gives the array away
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares sound
public record RecordedSound(long total, long from, byte[] bytes) {

  /** Without the sound. */
  @Override
  public String toString() {
    return "RecordedSound[" + total + "]";
  }
}
