package io.orderline.recordings.config;

import io.orderline.recordings.Recordings;
import io.orderline.recordings.file.FileRecordings;
import io.orderline.recordings.s3.Bucket;
import io.orderline.recordings.s3.S3Recordings;
import io.orderline.recordings.seal.RecordingKeys;
import io.orderline.recordings.vault.Vault;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The vault of this process, where it has a key. */
@Singleton
public class ConfiguredVault {
  private final Optional<Vault> vault;

  ConfiguredVault(RecordingsConfig config, Clock clock) {
    this.vault =
        config
            .key()
            .map(
                current ->
                    new Vault(
                        recordings(config, clock),
                        new RecordingKeys(config.keys(), current),
                        spool(config)));
  }

  /** Empty where recordings have no key: then nothing is recorded. */
  public Optional<Vault> get() {
    return vault;
  }

  private static Recordings recordings(RecordingsConfig config, Clock clock) {
    return switch (config.store()) {
      case FILE -> new FileRecordings(config.directory());
      case S3 -> new S3Recordings(bucket(config.s3()), clock);
    };
  }

  private static Path spool(RecordingsConfig config) {
    return config
        .spool()
        .orElseGet(
            () ->
                config.store() == RecordingsConfig.Kind.FILE
                    ? config.directory().resolve(".spool")
                    : Path.of(System.getProperty("java.io.tmpdir"), "orderline-recordings"));
  }

  private static Bucket bucket(RecordingsConfig.S3 s3) {
    return new Bucket(
        needed("endpoint", s3.endpoint()),
        s3.region(),
        needed("bucket", s3.bucket()),
        s3.prefix().orElse(""),
        needed("access-key", s3.accessKey()),
        needed("secret-key", s3.secretKey()),
        s3.timeout());
  }

  private static <T> T needed(String key, Optional<T> value) {
    return value.orElseThrow(
        () ->
            new IllegalStateException(
                "orderline.recordings.s3.%s is missing; orderline.recordings.store is s3"
                    .formatted(key)));
  }
}
