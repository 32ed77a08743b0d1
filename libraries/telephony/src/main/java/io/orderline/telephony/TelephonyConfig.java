package io.orderline.telephony;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings that all telephone lines share; those of a provider are in its package. */
@ConfigMapping(prefix = "orderline.call")
public interface TelephonyConfig {

  /**
   * The address under which the telephony provider reaches us, without a path; signatures are
   * checked against it.
   */
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /** How old a webhook's signature may be where it tells its time (Vonage, jambonz). */
  @WithDefault("5m")
  Duration signatureAge();

  /** Recordings that we transcribe ourselves. */
  Recording recording();

  /** Media streams. */
  Stream stream();

  /** The limits of a recording. */
  interface Recording {
    /** The longest utterance, in seconds. */
    @WithDefault("15")
    int maxSeconds();
  }

  /** The one-time tokens in the addresses of streams. */
  interface Stream {
    /**
     * Signs the one-time tokens in the addresses of streams; the same on every pod. Unless set, the
     * tenant's own secret with its provider does.
     */
    Optional<String> secret();

    /** How long a provider has to open a stream. */
    @WithDefault("60s")
    Duration tokenLife();
  }
}
