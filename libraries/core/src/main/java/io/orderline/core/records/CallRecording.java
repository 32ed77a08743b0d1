package io.orderline.core.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of the sound of a call.
 *
 * @param why it failed; empty where it did not
 * @param expires when it is deleted; empty where nothing is kept
 * @param sampleRate in hertz
 * @param parts one after the other, as the sound has them: a line that broke has several
 * @param waveform how loud it is
 */
public record CallRecording(
    State state,
    Optional<Failure> why,
    Optional<Instant> expires,
    int sampleRate,
    List<Part> parts,
    Waveform waveform) {
  public CallRecording {
    parts = List.copyOf(parts);
  }

  /** What has become of it. */
  public enum State {
    /** The call goes on. */
    RECORDING,
    KEPT,
    FAILED,
    /** Its time was over. */
    EXPIRED,
    /** Its person wanted it gone. */
    ERASED
  }

  /** Why there is no recording where there should be one. */
  public enum Failure {
    /** The installation has no key to seal it with. */
    NO_KEY,
    /** The disk or the bucket did not take it. */
    NO_PLACE,
    /** It came faster than it could be written. */
    TOO_SLOW,
    /** The process ended in the middle. */
    INTERRUPTED
  }

  /**
   * What was heard on one line.
   *
   * @param at when it began
   * @param frames how many samples each side has
   */
  public record Part(Instant at, long frames) {}

  /**
   * How loud each side is, from 0 to 100, at even distances.
   *
   * @param line we, or the agent
   */
  public record Waveform(List<Integer> caller, List<Integer> line) {
    public static final Waveform NONE = new Waveform(List.of(), List.of());

    public Waveform {
      caller = List.copyOf(caller);
      line = List.copyOf(line);
    }
  }

  /** How many samples each side has in all. */
  public long frames() {
    return parts.stream().mapToLong(Part::frames).sum();
  }
}
