package io.orderline.recordings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: keeps sealed recordings. It sees bytes that it cannot read. Whatever it has taken is there
 * until it is deleted, whole or not at all. Every method waits for a disk or a network, and fails
 * with an {@link IOException} when that does not answer.
 */
public interface Recordings {

  /** How messages for operators call it. */
  String place();

  /**
   * Keeps a sealed recording; one of that name is replaced in one step.
   *
   * @param sealed a file that is written to its end; it stays where it is
   */
  void keep(RecordingName name, Path sealed) throws IOException;

  /** The recording of this name, if there is one. */
  Optional<Kept> open(RecordingName name) throws IOException;

  /** Deletes it; one that is not there is no mistake. */
  void delete(RecordingName name) throws IOException;

  /**
   * What is kept of a shop, in the order of its names.
   *
   * @param after the last name of the page before; empty for the first
   */
  List<Listed> list(String tenant, Optional<RecordingName> after, int most) throws IOException;

  /** A recording that is there. */
  interface Kept {
    long size();

    /**
     * Reads bytes of it.
     *
     * @return as many as were asked for
     * @throws IOException also where it ends before
     */
    byte[] read(long from, int length) throws IOException;
  }

  /** A recording in a list. */
  record Listed(RecordingName name, long size, Instant keptAt) {}
}
