package io.orderline.transcribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The configuration of the function. */
@ConfigMapping(prefix = "orderline.transcribe")
public interface TranscribeConfig {

  /** Name of the model to use; the first one found when empty. */
  Optional<String> model();

  /** Directories to look for models in, instead of ORDERLINE_MODELS, models/, ../shared/models/. */
  Optional<List<String>> modelPlaces();

  /** Whether the function is only ready with a loaded model; set it where it runs alone. */
  @WithDefault("false")
  boolean modelRequired();

  /** Pieces of audio decoded at the same time; as many as there are cores when empty. */
  OptionalInt threads();

  /** Pieces of audio that may wait for a thread; one more is answered with "busy". */
  @WithDefault("4")
  int waiting();

  /** Longest time from the arrival of audio to its transcript, waiting included. */
  @WithDefault("20s")
  Duration timeout();

  /** Largest audio in bytes. */
  @WithDefault("4194304")
  int maxBytes();

  /** Longest audio that is listened to. */
  @WithDefault("60s")
  Duration maxLength();

  /** Readings that are kept beside the best one, to be checked against known orders. */
  @WithDefault("20")
  int alternatives();

  /** Confidence (0 to 1) below which what was heard is only a guess. */
  @WithDefault("0.6")
  double minConfidence();

  /** Share (0 to 1) of the speech that may fit no known word before all of it is only a guess. */
  @WithDefault("0.4")
  double maxStrangeShare();

  /** Lines that are listened to while somebody speaks. */
  Live live();

  /** Live lines. */
  interface Live {
    /** Lines that are listened to at the same time; one more is answered with "busy". */
    @WithDefault("64")
    int mostLines();

    /** Sound of a line that may wait for a thread; what is more is lost. */
    @WithDefault("4s")
    Duration mostWaiting();

    /** The longest utterance; what is longer is cut there. */
    @WithDefault("20s")
    Duration longest();

    /** Idle timeout for a function that listens through us: it counts as gone after this long. */
    @WithDefault("10s")
    Duration idle();

    /** The silences that mean something. */
    Silence silence();
  }

  /** The silences that end an utterance. */
  interface Silence {
    /** A pause, in which an answer is thought about already. */
    @WithDefault("300ms")
    Duration pause();

    /** The end of a yes, a no or a choice that was understood. */
    @WithDefault("400ms")
    Duration answer();

    /** The end of free words. */
    @WithDefault("700ms")
    Duration words();

    /** The end of a number that may go on. */
    @WithDefault("1500ms")
    Duration digits();
  }
}
