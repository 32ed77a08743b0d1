package io.orderline.recordings.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings;
import io.orderline.recordings.RecordingsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordingsTest extends RecordingsContract {
  @TempDir Path home;

  @Override
  protected Recordings recordings() {
    return new FileRecordings(home.resolve("recordings"));
  }

  /** A file where the shop's directory is: nobody can write or read there, not even root. */
  @Override
  protected void breakDown() throws IOException {
    Path shop = home.resolve("recordings/demo");
    try (Stream<Path> files = Files.list(shop)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(shop);
    Files.writeString(shop, "in the way");
  }

  @Test
  void nobodyElseReadsIt() throws Exception {
    Path given = Files.writeString(home.resolve("given"), "sealed");
    Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rw-------"));
    recordings().keep(RecordingName.of(new TenantId("demo"), new CallId("CA1"), "a"), given);

    Path shop = home.resolve("recordings/demo");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shop)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(shop)) {
      assertThat(files)
          .singleElement()
          .satisfies(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }
}
