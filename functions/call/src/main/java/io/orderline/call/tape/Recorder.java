package io.orderline.call.tape;

import io.orderline.call.CallConfig;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.Retention;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.config.ConfiguredVault;
import io.orderline.recordings.vault.Vault;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Records the lines of shops that want it. */
@Singleton
public class Recorder {
  private static final Logger LOG = Logger.getLogger(Recorder.class);

  /** For the last recordings of a process that ends. */
  private static final int LAST_SECONDS = 15;

  private final Tenants tenants;
  private final RecordingTable table;
  private final RecordingCounts counts;
  private final CallConfig config;
  private final Clock clock;
  private final Optional<Vault> vault;
  private final Phaser running = new Phaser(1);

  Recorder(
      Tenants tenants,
      RecordingTable table,
      RecordingCounts counts,
      CallConfig config,
      Clock clock,
      ConfiguredVault vault) {
    this.tenants = tenants;
    this.table = table;
    this.counts = counts;
    this.config = config;
    this.clock = clock;
    this.vault = vault.get();
  }

  /** What is said to callers at the beginning; empty where their shop does not record. */
  public Optional<String> announcement(TenantId tenant) {
    return tenants.of(tenant).recording().on() ? Optional.of("本次通话会被录音。") : Optional.empty();
  }

  /**
   * Begins to record a line, where its shop wants it.
   *
   * @param stream what differs in each line of a call
   * @param now in milliseconds, as the tape is told the time
   */
  public Tape open(TenantId tenant, CallId call, String stream, int rate, long now) {
    Tenant shop = tenants.of(tenant);
    if (!shop.recording().on()) {
      return Tape.NONE;
    }
    RecordingName name = RecordingName.of(tenant, call, stream);
    Instant begins = clock.instant();
    var row = new RecordingRow(tenant, name, call, rate, begins, begins.plus(keep(shop)));
    var reel = new SealedReel(new SealedReel.Line(tenant, name, call), row, vault, table, counts);
    running.register();
    return new RunningTape(rate, now, reel, running::arriveAndDeregister);
  }

  /** A recording is not kept longer than the call that it is of. */
  private Duration keep(Tenant shop) {
    Retention retention = shop.retention();
    Duration calls = retention.of("calls").orElse(config.keep());
    Duration own = shop.recording().keep();
    return own.compareTo(calls) < 0 ? own : calls;
  }

  /** Lets what was recorded be kept, before the process ends. */
  void end(@Observes ShutdownEvent stopped) {
    try {
      running.awaitAdvanceInterruptibly(running.arrive(), LAST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.errorf("recordings that were not kept within %d s are lost", LAST_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
