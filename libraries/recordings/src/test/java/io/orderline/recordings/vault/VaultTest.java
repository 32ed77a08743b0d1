package io.orderline.recordings.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings;
import io.orderline.recordings.file.FileRecordings;
import io.orderline.recordings.seal.RecordingKeys;
import io.orderline.recordings.seal.SealedReader;
import io.orderline.recordings.vault.Vault.Resealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final Map<String, String> SECRETS =
      Map.of("a", "first secret of sixteen", "b", "second secret of it");
  private static final RecordingName NAME =
      RecordingName.of(new TenantId("demo"), new CallId("CA1"), "a");

  /** Longer than a piece, and easily found where it lies open. */
  private static final byte[] SOUND =
      "spoken words ".repeat(20_000).getBytes(StandardCharsets.US_ASCII);

  @TempDir Path home;

  private Vault vault(String current) {
    return vault(new FileRecordings(home.resolve("kept")), current);
  }

  private Vault vault(Recordings recordings, String current) {
    return new Vault(recordings, new RecordingKeys(SECRETS, current), home.resolve("spool"));
  }

  private static void keep(Vault vault) throws IOException {
    Writing writing = vault.begin(NAME);
    writing.write(SOUND);
    writing.end();
    vault.keep(writing);
  }

  private static byte[] sound(Vault vault) throws IOException {
    SealedReader reader = vault.open(NAME).orElseThrow();
    return reader.read(0, (int) reader.length());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatWasKeptIsThereAndNothingElse() throws Exception {
    keep(vault("a"));

    assertThat(sound(vault("a"))).isEqualTo(SOUND);
    assertThat(vault("a").verify(NAME)).contains((long) SOUND.length);
    assertThat(files()).hasSize(1);
  }

  /** Before, while and after it is written. */
  @Test
  void nothingOnTheDiskIsEverOpen() throws Exception {
    Writing writing = vault("a").begin(NAME);
    writing.write(SOUND);
    assertThat(files()).hasSize(1).allSatisfy(VaultTest::closed);
    writing.end();
    assertThat(files()).hasSize(1).allSatisfy(VaultTest::closed);
    vault("a").keep(writing);
    assertThat(files()).hasSize(1).allSatisfy(VaultTest::closed);
  }

  private static void closed(Path file) throws IOException {
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("spoken");
  }

  @Test
  void whatAProcessThatDiedHasLeftIsNoRecordingAndIsCleared() throws Exception {
    vault("a").begin(NAME).write(SOUND);

    Instant left = Instant.parse("2026-03-02T04:00:00Z");
    Files.setLastModifiedTime(files().getFirst(), FileTime.from(left));
    assertThat(vault("a").open(NAME)).isEmpty();
    assertThat(vault("a").clear(left.minusSeconds(3600))).isZero();
    assertThat(vault("a").clear(left.plusSeconds(3600))).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void theCurrentKeySealsAnewWhatAnotherOneSealed() throws Exception {
    keep(vault("a"));

    assertThat(vault("b").reseal(NAME, false)).isEqualTo(Resealed.ANEW);
    assertThat(vault("b").reseal(NAME, true)).isEqualTo(Resealed.ANEW);
    assertThat(vault("b").reseal(NAME, true)).isEqualTo(Resealed.CURRENT);

    var onlyNew =
        new Vault(
            new FileRecordings(home.resolve("kept")),
            new RecordingKeys(Map.of("b", SECRETS.get("b")), "b"),
            home.resolve("spool"));
    assertThat(sound(onlyNew)).isEqualTo(SOUND);
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatIsNotThereCannotBeSealedAnew() throws Exception {
    assertThat(vault("b").reseal(NAME, true)).isEqualTo(Resealed.MISSING);
  }

  @Test
  void aChangedRecordingIsNotSealedAnew() throws Exception {
    keep(vault("a"));
    Path file = files().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] = (byte) (bytes[bytes.length / 2] ^ 1);
    Files.write(file, bytes);

    assertThatThrownBy(() -> vault("b").reseal(NAME, true)).hasMessageContaining("changed");
    assertThatThrownBy(() -> vault("b").verify(NAME)).hasMessageContaining("changed");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  /** At whichever of its steps it is killed: before, in and after the one that counts. */
  @Test
  void aRotationThatIsKilledLosesNothingAndGoesOn() throws Exception {
    var disk = new FileRecordings(home.resolve("kept"));
    for (boolean before : new boolean[] {true, false}) {
      keep(vault(disk, "a"));
      Recordings killed = new Killed(disk, before);

      assertThatThrownBy(() -> vault(killed, "b").reseal(NAME, true)).hasMessage("killed");

      assertThat(sound(vault(disk, "b"))).isEqualTo(SOUND);
      assertThat(vault(disk, "b").reseal(NAME, true))
          .isEqualTo(before ? Resealed.ANEW : Resealed.CURRENT);
      assertThat(sound(vault(disk, "b"))).isEqualTo(SOUND);
    }
  }

  /** Ends before it has kept something, or right after. */
  private record Killed(Recordings disk, boolean before) implements Recordings {
    @Override
    public String place() {
      return disk.place();
    }

    @Override
    public void keep(RecordingName name, Path sealed) throws IOException {
      if (!before) {
        disk.keep(name, sealed);
      }
      throw new IOException("killed");
    }

    @Override
    public Optional<Kept> open(RecordingName name) throws IOException {
      return disk.open(name);
    }

    @Override
    public void delete(RecordingName name) throws IOException {
      disk.delete(name);
    }

    @Override
    public List<Listed> list(String tenant, Optional<RecordingName> after, int most)
        throws IOException {
      return disk.list(tenant, after, most);
    }
  }
}
