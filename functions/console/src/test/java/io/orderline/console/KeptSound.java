package io.orderline.console;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecording;
import io.orderline.core.records.CallRecordings;
import io.orderline.core.records.CallRecordsUnavailable;
import io.orderline.core.records.RecordedSound;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The sound that a test says is kept, in place of that of the function that keeps it. */
@ApplicationScoped
public class KeptSound implements CallRecordings {
  private static final int RATE = 8000;

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Kept(CallRecording recording, byte[] file) {}

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private volatile boolean away;

  /** A recording with this file. */
  public void put(String call, Instant began, byte[] file) {
    kept.put(
        call,
        new Kept(
            new CallRecording(
                CallRecording.State.KEPT,
                Optional.empty(),
                Optional.of(began.plusSeconds(86_400)),
                RATE,
                List.of(
                    new CallRecording.Part(began, 2 * RATE),
                    new CallRecording.Part(began.plusSeconds(9), RATE)),
                new CallRecording.Waveform(List.of(0, 70), List.of(40, 0))),
            file));
  }

  /** One that came to nothing. */
  public void lost(String call, CallRecording.State state, CallRecording.Failure why) {
    kept.put(
        call,
        new Kept(
            new CallRecording(
                state,
                Optional.ofNullable(why),
                Optional.empty(),
                RATE,
                List.of(),
                CallRecording.Waveform.NONE),
            null));
  }

  /** Whether nobody answers. */
  public void away(boolean gone) {
    away = gone;
  }

  @Override
  public CompletionStage<Optional<CallRecording>> find(TenantId tenant, CallId call) {
    return away
        ? CompletableFuture.failedStage(new CallRecordsUnavailable("away", null))
        : CompletableFuture.completedStage(
            Optional.ofNullable(kept.get(call.value())).map(Kept::recording));
  }

  @Override
  public CompletionStage<Optional<RecordedSound>> read(
      TenantId tenant, CallId call, long from, int most) {
    return CompletableFuture.completedStage(
        Optional.ofNullable(kept.get(call.value()))
            .map(Kept::file)
            .map(
                file ->
                    new RecordedSound(
                        file.length,
                        from,
                        Arrays.copyOfRange(
                            file,
                            (int) Math.min(from, file.length),
                            (int) Math.min(file.length, from + Math.min(most, MOST))))));
  }
}
