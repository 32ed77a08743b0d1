package io.orderline.call.tape;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecording;
import io.orderline.core.records.CallRecording.Part;
import io.orderline.core.records.CallRecording.State;
import io.orderline.core.records.CallRecording.Waveform;
import io.orderline.core.records.CallRecordings;
import io.orderline.core.records.CallRecordsUnavailable;
import io.orderline.core.records.RecordedSound;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.config.ConfiguredVault;
import io.orderline.recordings.seal.SealedReader;
import io.orderline.recordings.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The recordings of this function: several lines of a call are one after the other. */
@ApplicationScoped
public class StoredCallRecordings implements CallRecordings {
  private final RecordingTable table;
  private final ConfiguredVault vault;
  private final Clock clock;

  StoredCallRecordings(RecordingTable table, ConfiguredVault vault, Clock clock) {
    this.table = table;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Optional<CallRecording>> find(TenantId tenant, CallId call) {
    return stage(table.ofCall(tenant, call).map(rows -> found(rows, clock.instant())));
  }

  /** What may be heard is told of; where there is none, what became of the last line. */
  private static Optional<CallRecording> found(List<RecordingRow> rows, Instant now) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<RecordingRow> heard = heard(rows, now);
    if (heard.isEmpty()) {
      RecordingRow last = rows.getLast();
      State state = last.state() == State.KEPT ? State.EXPIRED : last.state();
      return Optional.of(
          new CallRecording(
              state, last.why(), Optional.empty(), last.sampleRate(), List.of(), Waveform.NONE));
    }
    return Optional.of(
        new CallRecording(
            State.KEPT,
            rows.stream().flatMap(row -> row.why().stream()).findFirst(),
            heard.stream().map(RecordingRow::expiresAt).min(Instant::compareTo),
            heard.getFirst().sampleRate(),
            heard.stream().map(RecordingRow::part).toList(),
            waveform(heard)));
  }

  /** Lines of one call have one rate; one with another would sound wrong behind the first. */
  private static List<RecordingRow> heard(List<RecordingRow> rows, Instant now) {
    List<RecordingRow> kept =
        rows.stream()
            .filter(row -> row.state() == State.KEPT && row.expiresAt().isAfter(now))
            .toList();
    return kept.stream().filter(row -> row.sampleRate() == kept.getFirst().sampleRate()).toList();
  }

  /** Of several lines: as many steps as fit their lengths. */
  private static Waveform waveform(List<RecordingRow> rows) {
    if (rows.size() == 1) {
      return rows.getFirst().waveform();
    }
    double widest =
        rows.stream()
            .mapToDouble(
                row -> (double) row.part().frames() / Math.max(1, row.waveform().caller().size()))
            .max()
            .orElse(1);
    List<Integer> caller = new ArrayList<>();
    List<Integer> line = new ArrayList<>();
    for (RecordingRow row : rows) {
      int steps = (int) Math.round(row.part().frames() / widest);
      caller.addAll(drawn(row.waveform().caller(), steps));
      line.addAll(drawn(row.waveform().line(), steps));
    }
    return new Waveform(caller, line);
  }

  private static List<Integer> drawn(List<Integer> levels, int steps) {
    return levels.isEmpty()
        ? List.of()
        : Stream.iterate(0, step -> step + 1)
            .limit(steps)
            .map(step -> levels.get((int) ((long) step * levels.size() / steps)))
            .toList();
  }

  @Override
  public CompletionStage<Optional<RecordedSound>> read(
      TenantId tenant, CallId call, long from, int most) {
    return stage(
        table
            .ofCall(tenant, call)
            .map(rows -> heard(rows, clock.instant()))
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(
                rows ->
                    rows.isEmpty()
                        ? Optional.<RecordedSound>empty()
                        : Optional.of(sound(rows, Math.max(0, from), Math.clamp(most, 0, MOST)))));
  }

  private RecordedSound sound(List<RecordingRow> rows, long from, int most) {
    var file =
        new WavFile(
            rows.getFirst().sampleRate(),
            rows.stream().map(RecordingRow::part).mapToLong(Part::frames).sum());
    try {
      var bytes = new ByteArrayOutputStream(most);
      long until = Math.min(file.size(), from + most);
      if (from < WavFile.HEAD) {
        bytes.write(file.head(), (int) from, (int) (Math.min(until, WavFile.HEAD) - from));
      }
      long begins = WavFile.HEAD;
      for (RecordingRow row : rows) {
        long ends = begins + 2 * row.part().frames();
        long first = Math.max(from, begins);
        if (first < Math.min(until, ends)) {
          bytes.write(opened(row).read(first - begins, (int) (Math.min(until, ends) - first)));
        }
        begins = ends;
      }
      return new RecordedSound(file.size(), from, bytes.toByteArray());
    } catch (IOException e) {
      throw new CallRecordsUnavailable("the recording cannot be read", e);
    }
  }

  private SealedReader opened(RecordingRow row) throws IOException {
    Vault open = vault.get().orElseThrow(SealedReel.NoKey::new);
    return open.open(row.name())
        .orElseThrow(() -> new IOException("the recording is not where it was kept"));
  }

  private static <T> CompletionStage<T> stage(Uni<T> answer) {
    return answer
        .onFailure(fault -> !(fault instanceof CallRecordsUnavailable))
        .transform(fault -> new CallRecordsUnavailable("the recordings cannot be read", fault))
        .subscribeAsCompletionStage();
  }
}
