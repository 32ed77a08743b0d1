package io.orderline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path parent;

  @Test
  void isMadeForItsOwnerOnly() throws Exception {
    Path path = parent.resolve("a/data");
    try (DataDirectory data = DataDirectory.open(path)) {
      assertThat(Files.getPosixFilePermissions(data.path()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void keepsASecretForItsOwnerOnlyFromOneStartToTheNext() throws Exception {
    String first;
    try (DataDirectory data = DataDirectory.open(parent)) {
      first = data.secret("token");
      assertThat(first).hasSize(32);
      assertThat(Files.getPosixFilePermissions(parent.resolve("token")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    try (DataDirectory data = DataDirectory.open(parent)) {
      assertThat(data.secret("token")).isEqualTo(first);
      assertThat(data.secret("another")).isNotEqualTo(first);
    }
  }

  @Test
  void isHeldByOneAtATimeAndSaysByWhom() throws Exception {
    try (DataDirectory data = DataDirectory.open(parent)) {
      assertThatThrownBy(() -> DataDirectory.open(parent))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("in use by another Orderline")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
          .hasMessageContaining("--data DIR");
      assertThat(data.path()).isEqualTo(parent);
    }
    DataDirectory.open(parent).close();
  }

  @Test
  void aFileInItsPlaceIsExplained() throws Exception {
    Path file = Files.createFile(parent.resolve("file"));
    assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("cannot be used");
  }
}
