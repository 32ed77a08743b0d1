package io.orderline.recordings.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where recordings of calls are kept, and by which keys. Whether a shop records is the shop's. */
@ConfigMapping(prefix = "orderline.recordings")
public interface RecordingsConfig {

  /**
   * Secrets by the id of the key, {@code ORDERLINE_RECORDINGS_KEYS_A}. A key stays as long as
   * anything is sealed with it: {@code ./orderline recordings rotate} tells.
   */
  Map<String, String> keys();

  /** The id of the key that seals. Without one nothing is recorded. */
  Optional<String> key();

  /** {@code file} or {@code s3}. */
  @WithDefault("file")
  Kind store();

  /** The directory of recordings that are files. */
  @WithDefault("data/recordings")
  Path directory();

  /**
   * Where a recording lies, sealed, until it is whole; beside the directory unless set, in the
   * temporary directory where a bucket keeps them.
   */
  Optional<Path> spool();

  /** A bucket. */
  S3 s3();

  /** Which kind of place. */
  enum Kind {
    FILE,
    S3
  }

  /** A bucket of a server that speaks S3. */
  interface S3 {
    /** The server; the bucket follows in the path. */
    Optional<URI> endpoint();

    /** Its region, as signatures name it. */
    @WithDefault("us-east-1")
    String region();

    /** The bucket's name. */
    Optional<String> bucket();

    /** Before each name. */
    Optional<String> prefix();

    /** The account. */
    Optional<String> accessKey();

    /** Its secret. */
    Optional<String> secretKey();

    /** Time limit of a request. */
    @WithDefault("20s")
    Duration timeout();
  }
}
