package io.orderline.call.tape;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecording.Failure;
import io.orderline.core.records.CallRecording.Waveform;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.vault.Vault;
import io.orderline.recordings.vault.Writing;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Writes one line's recording into the vault, and what becomes of it into its row. The row goes
 * first: no sound is kept of which no row knows. On a thread of its own.
 */
final class SealedReel implements RunningTape.Reel {
  private static final Logger LOG = Logger.getLogger(SealedReel.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Line line;
  private final RecordingRow row;
  private final Optional<Vault> vault;
  private final RecordingTable table;
  private final RecordingCounts counts;
  private Optional<Writing> writing = Optional.empty();
  private boolean noted;

  /** Which line is recorded. */
  record Line(TenantId tenant, RecordingName name, CallId call) {}

  SealedReel(
      Line line,
      RecordingRow row,
      Optional<Vault> vault,
      RecordingTable table,
      RecordingCounts counts) {
    this.line = line;
    this.row = row;
    this.vault = vault;
    this.table = table;
    this.counts = counts;
  }

  /** There is no key. */
  static final class NoKey extends IOException {
    private static final long serialVersionUID = 1L;

    NoKey() {
      super("orderline.recordings.key names no key");
    }
  }

  @Override
  public void write(byte[] both) throws IOException {
    if (writing.isEmpty()) {
      writing = Optional.of(vault.orElseThrow(NoKey::new).begin(line.name()));
      note();
    }
    writing.get().write(both);
  }

  /**
   * Tries once: while the database is away the sound goes on into the spool, and at the end the
   * database has to be there.
   */
  private void note() {
    try {
      noted = once(table.add(row, line.tenant()).replaceWith(true));
    } catch (RuntimeException e) {
      LOG.debugf("the recording of call %s is noted later: %s", line.call(), e.toString());
    }
  }

  @Override
  public void keep(long frames, Waveform waveform) throws IOException {
    if (writing.isEmpty()) {
      return; // nothing was heard
    }
    Writing written = writing.get();
    written.end();
    if (!noted) {
      noted = patiently(() -> once(table.add(row, line.tenant()).replaceWith(true)));
    }
    patiently(
        () -> {
          vault.orElseThrow().keep(written);
          return true;
        });
    if (patiently(() -> once(table.kept(line.tenant(), line.name(), frames, waveform)))) {
      counts.count("kept", 1);
    } else {
      vault.orElseThrow().delete(line.name()); // its call was erased meanwhile
    }
  }

  @Override
  public void failed(Exception cause) {
    fail(cause instanceof NoKey ? Failure.NO_KEY : Failure.NO_PLACE, cause.toString());
  }

  @Override
  public void fail(Failure why) {
    fail(why, "");
  }

  private void fail(Failure why, String detail) {
    counts.count("failed", 1);
    LOG.errorf("call %s is not recorded (%s) %s", line.call(), RecordingRow.text(why), detail);
    try {
      if (writing.isPresent()) {
        writing.get().discard();
      }
      row.failed(why);
      if (noted) {
        once(table.failed(line.tenant(), line.name(), why));
      } else {
        once(table.add(row, line.tenant()).replaceWith(true));
      }
    } catch (IOException | RuntimeException e) {
      LOG.errorf("nor is that noted: %s", e.toString());
    }
  }

  private static boolean once(Uni<Boolean> work) {
    return work.await().atMost(PATIENCE);
  }

  /** What may work the next time. */
  @FunctionalInterface
  private interface Attempt {
    boolean make() throws IOException;
  }

  private static boolean patiently(Attempt attempt) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return attempt.make();
      } catch (IOException | RuntimeException e) {
        if (tries == TRIES) {
          throw e;
        }
        pause(tries);
      }
    }
  }

  private static void pause(int tries) {
    try {
      Thread.sleep(PAUSE.multipliedBy(tries));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
