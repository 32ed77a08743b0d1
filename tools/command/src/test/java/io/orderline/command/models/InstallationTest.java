package io.orderline.command.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.OfficialModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching over real HTTP, with a server that breaks off. */
class InstallationTest {
  private static final String NAME = "vosk-model-test";

  @TempDir Path shelf;
  private final Progress progress = new Progress(new PrintWriter(new StringWriter()), false);
  private byte[] archive;

  @BeforeEach
  void pack() throws IOException {
    archive = zip("am/final.mdl", "conf/mfcc.conf", "graph/HCLG.fst", "graph/words.txt");
  }

  @Test
  void goes_on_where_the_connection_broke_until_the_model_is_whole() throws Exception {
    try (FlakyServer server = new FlakyServer(archive, archive.length / 4, true)) {
      String sum = install(server.uri(), Optional.of(sha256(archive)));
      assertThat(sum).isEqualTo(sha256(archive));
      assertThat(server.ranges().getFirst()).isNull();
      assertThat(server.ranges()).hasSizeGreaterThan(3);
      assertThat(server.ranges().get(1)).isEqualTo("bytes=" + archive.length / 4 + "-");
    }
    assertThat(new ModelDirectory(shelf.resolve(NAME)).missing()).isEmpty();
    assertThat(leftovers()).containsExactlyInAnyOrder(NAME, "SHA256SUMS");
  }

  @Test
  void a_later_run_goes_on_with_what_an_earlier_one_got() throws Exception {
    Files.write(shelf.resolve(NAME + ".zip.part"), Arrays.copyOf(archive, 1000));
    try (FlakyServer server = new FlakyServer(archive, archive.length, true)) {
      install(server.uri(), Optional.empty());
      assertThat(server.ranges()).containsExactly("bytes=1000-");
    }
  }

  @Test
  void begins_anew_when_the_file_on_the_server_is_another_one_now() throws Exception {
    byte[] older = new byte[5000];
    Files.write(shelf.resolve(NAME + ".zip.part"), older);
    Files.writeString(shelf.resolve(NAME + ".zip.etag"), "\"older\"");
    try (FlakyServer server = new FlakyServer(archive, archive.length, true)) {
      assertThat(install(server.uri(), Optional.of(sha256(archive)))).isEqualTo(sha256(archive));
    }
  }

  @Test
  void gives_up_with_advice_when_nothing_more_comes() throws Exception {
    try (FlakyServer server = new FlakyServer(archive, archive.length / 2, false)) {
      // without ranges each attempt begins anew and breaks off at the same place
      assertThatThrownBy(() -> install(server.uri(), Optional.empty()))
          .isInstanceOf(CommandProblem.class)
          .hasMessageContaining("goes on where it stopped");
    }
  }

  @Test
  void what_has_another_sum_than_the_catalogue_says_is_deleted() throws Exception {
    try (FlakyServer server = new FlakyServer(archive, archive.length, true)) {
      assertThatThrownBy(() -> install(server.uri(), Optional.of("0".repeat(64))))
          .isInstanceOf(CommandProblem.class)
          .hasMessageContaining(sha256(archive));
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void the_first_fetch_of_an_unpublished_sum_pins_it_for_every_later_one() throws Exception {
    try (FlakyServer server = new FlakyServer(archive, 1 << 20, true)) {
      install(server.uri(), Optional.empty());
      Directories.delete(shelf.resolve(NAME));
      server.replace(zip("am/final.mdl", "conf/mfcc.conf", "graph/HCLG.fst"), "\"two\"");
      assertThatThrownBy(() -> install(server.uri(), Optional.empty()))
          .isInstanceOf(CommandProblem.class)
          .hasMessageContaining("expected");
    }
  }

  @Test
  void a_changed_missing_or_added_file_is_found() throws Exception {
    try (FlakyServer server = new FlakyServer(archive, 1 << 20, true)) {
      install(server.uri(), Optional.empty());
    }
    Path model = shelf.resolve(NAME);
    assertThat(Sums.in(shelf).differences(NAME, model, progress)).isEmpty();
    Files.writeString(model.resolve("graph/words.txt"), "changed");
    Files.delete(model.resolve("am/final.mdl"));
    Files.writeString(model.resolve("extra"), "");
    assertThat(Sums.in(shelf).differences(NAME, model, progress))
        .containsExactlyInAnyOrder(
            NAME + "/graph/words.txt has changed",
            NAME + "/am/final.mdl is missing",
            NAME + "/extra was not fetched with the model");
  }

  @Test
  void an_archive_that_writes_outside_its_directory_is_refused() throws Exception {
    archive = zip("../../outside");
    try (FlakyServer server = new FlakyServer(archive, 1 << 20, true)) {
      assertThatThrownBy(() -> install(server.uri(), Optional.empty()))
          .isInstanceOf(CommandProblem.class)
          .hasMessageContaining("outside");
    }
    assertThat(shelf.resolveSibling("outside")).doesNotExist();
  }

  @Test
  void an_archive_that_is_no_model_is_not_installed() throws Exception {
    archive = zip("am/final.mdl");
    try (FlakyServer server = new FlakyServer(archive, 1 << 20, true)) {
      assertThatThrownBy(() -> install(server.uri(), Optional.empty()))
          .isInstanceOf(CommandProblem.class)
          .hasMessageContaining("graph/words.txt");
    }
    assertThat(shelf.resolve(NAME)).doesNotExist();
  }

  @Test
  void a_shelf_without_space_is_told_before_anything_is_fetched() {
    OfficialModel huge =
        new OfficialModel(NAME, "huge", OptionalLong.empty(), 1L << 58, Optional.empty());
    assertThatThrownBy(
            () ->
                new Installation(shelf, Duration.ofMillis(250), progress)
                    .install(huge, URI.create("http://127.0.0.1:1")))
        .isInstanceOf(CommandProblem.class)
        .hasMessageContaining("--to");
  }

  private String install(URI server, Optional<String> sha256) throws IOException {
    OfficialModel model =
        new OfficialModel(NAME, "for tests", OptionalLong.empty(), archive.length, sha256);
    return new Installation(shelf, Duration.ofMillis(250), progress)
        .install(model, URI.create(server + "/" + NAME + ".zip"));
  }

  private List<String> leftovers() throws IOException {
    try (var files = Files.list(shelf)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.endsWith(".etag"))
          .toList();
    }
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] content = new byte[20_000];
    new Random(3).nextBytes(content);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(NAME + "/" + name));
        zip.write(content);
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
