package io.orderline.recordings.vault;

import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings;
import io.orderline.recordings.seal.RecordingKeys;
import io.orderline.recordings.seal.SealedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The place of recordings with the keys that open them. Waits for a disk or a network. */
public final class Vault {
  private final Recordings recordings;
  private final RecordingKeys keys;
  private final Spool spool;

  /**
   * @param spool where sealed recordings lie until they are whole
   */
  public Vault(Recordings recordings, RecordingKeys keys, Path spool) {
    this.recordings = recordings;
    this.keys = keys;
    this.spool = new Spool(spool);
  }

  /** How messages for operators call the place. */
  public String place() {
    return recordings.place();
  }

  /** The id of the key that seals. */
  public String currentKey() {
    return keys.currentId();
  }

  /** Begins a recording. */
  public Writing begin(RecordingName name) throws IOException {
    return new Writing(name, spool.file(), keys);
  }

  /** Keeps a recording that was written to its end. From then on it is there. */
  public void keep(Writing written) throws IOException {
    recordings.keep(written.name(), written.sealed());
    written.discard();
  }

  /** Opens a recording, if there is one. */
  public Optional<SealedReader> open(RecordingName name) throws IOException {
    Optional<Recordings.Kept> kept = recordings.open(name);
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(SealedReader.open(kept.get(), keys, name));
  }

  /** Opens all of it; how many bytes that is. */
  public Optional<Long> verify(RecordingName name) throws IOException {
    Optional<SealedReader> reader = open(name);
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    reader.get().all(_ -> {});
    return Optional.of(reader.get().length());
  }

  public void delete(RecordingName name) throws IOException {
    recordings.delete(name);
  }

  /** What is kept of a shop, by name. */
  public List<Recordings.Listed> list(String tenant, Optional<RecordingName> after, int most)
      throws IOException {
    return recordings.list(tenant, after, most);
  }

  /** What sealing a recording anew came to. */
  public enum Resealed {
    /** The current key seals it already. */
    CURRENT,
    /** The current key seals it now, or would. */
    ANEW,
    /** There is none. */
    MISSING
  }

  /**
   * Seals a recording with the current key. The old one is there until the new one is: who is
   * killed in between begins again, and loses nothing.
   *
   * @param really or only say what would be done
   */
  public Resealed reseal(RecordingName name, boolean really) throws IOException {
    Optional<Recordings.Kept> kept = recordings.open(name);
    if (kept.isEmpty()) {
      return Resealed.MISSING;
    }
    if (SealedReader.keyOf(kept.get()).equals(keys.currentId())) {
      return Resealed.CURRENT;
    }
    SealedReader reader = SealedReader.open(kept.get(), keys, name);
    if (really) {
      try (Writing anew = begin(name)) {
        reader.all(anew::write);
        anew.end();
        keep(anew);
      }
    }
    return Resealed.ANEW;
  }

  /** Deletes what processes that died have left in the spool. */
  public int clear(Instant before) throws IOException {
    return spool.clear(before);
  }
}
