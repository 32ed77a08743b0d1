package io.orderline.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place of recordings does. */
public abstract class RecordingsContract {
  private static final TenantId DEMO = new TenantId("demo");
  private static final RecordingName NAME = RecordingName.of(DEMO, new CallId("CA1"), "a");

  @TempDir Path written;

  protected abstract Recordings recordings();

  /** From now on the place does not answer. */
  protected abstract void breakDown() throws IOException;

  private Path file(String content) throws IOException {
    Path file = Files.createTempFile(written, "sealed", ".part");
    return Files.writeString(file, content, StandardCharsets.US_ASCII);
  }

  @Test
  void whatIsKeptIsThereWhole() throws Exception {
    recordings().keep(NAME, file("0123456789"));

    Recordings.Kept kept = recordings().open(NAME).orElseThrow();
    assertThat(kept.size()).isEqualTo(10);
    assertThat(kept.read(0, 10)).asString().isEqualTo("0123456789");
    assertThat(kept.read(3, 4)).asString().isEqualTo("3456");
  }

  @Test
  void whatIsReadIsAsMuchAsWasAskedForOrAFailure() throws Exception {
    recordings().keep(NAME, file("0123456789"));

    Recordings.Kept kept = recordings().open(NAME).orElseThrow();
    assertThatThrownBy(() -> kept.read(8, 4)).isInstanceOf(IOException.class);
  }

  @Test
  void theSameNameIsReplaced() throws Exception {
    recordings().keep(NAME, file("first"));
    recordings().keep(NAME, file("second"));

    assertThat(recordings().open(NAME).orElseThrow().read(0, 6)).asString().isEqualTo("second");
    assertThat(recordings().list("demo", Optional.empty(), 9)).hasSize(1);
  }

  @Test
  void theFileThatWasGivenStaysWhereItIs() throws Exception {
    Path given = file("0123456789");

    recordings().keep(NAME, given);
    Files.delete(given);

    assertThat(recordings().open(NAME)).isPresent();
  }

  @Test
  void whatIsDeletedIsGoneAndTwiceIsNoMistake() throws Exception {
    recordings().keep(NAME, file("0123456789"));

    recordings().delete(NAME);
    recordings().delete(NAME);

    assertThat(recordings().open(NAME)).isEmpty();
    assertThat(recordings().list("demo", Optional.empty(), 9)).isEmpty();
  }

  @Test
  void aShopsRecordingsAreListedByNameAPageAtATime() throws Exception {
    List<RecordingName> names =
        IntStream.range(0, 5)
            .mapToObj(i -> RecordingName.of(DEMO, new CallId("CA" + i), "a"))
            .sorted(java.util.Comparator.comparing(RecordingName::value))
            .toList();
    for (RecordingName name : names) {
      recordings().keep(name, file("0123"));
    }
    recordings().keep(RecordingName.of(new TenantId("demo2"), new CallId("CA1"), "a"), file("0"));

    var first = recordings().list("demo", Optional.empty(), 3);
    var second = recordings().list("demo", Optional.of(first.getLast().name()), 3);

    assertThat(first).extracting(Recordings.Listed::name).isEqualTo(names.subList(0, 3));
    assertThat(second).extracting(Recordings.Listed::name).isEqualTo(names.subList(3, 5));
    assertThat(first).extracting(Recordings.Listed::size).containsOnly(4L);
    assertThat(first.getFirst().keptAt()).isNotNull();
  }

  @Test
  void aPlaceThatDoesNotAnswerIsAFailure() throws Exception {
    recordings().keep(NAME, file("0123456789"));
    Recordings.Kept kept = recordings().open(NAME).orElseThrow();
    breakDown();

    assertThatThrownBy(() -> recordings().keep(NAME, file("x"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> kept.read(0, 1)).isInstanceOf(IOException.class);
  }
}
