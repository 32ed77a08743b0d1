package io.orderline.transcribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /** Per tenant: what a shop adds to the recogniser. */
  Map<String, Shop> shops();

  /** What a shop adds to the recogniser. */
  interface Shop {
    /** Products, brands and phrases of the shop, listened for wherever free words are. */
    List<String> hotWords();
  }
}
