package io.orderline.call.tape;

import io.orderline.core.records.CallRecordsUnavailable;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings.Listed;
import io.orderline.recordings.config.ConfiguredVault;
import io.orderline.recordings.seal.BrokenSeal;
import io.orderline.recordings.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the recordings of a shop, a few at a time: whoever goes through them all says where
 * to go on.
 */
@Singleton
public class RecordingCare {
  private static final int STEP = 10;
  private static final int LONG_STEP = 200;

  private final RecordingTable table;
  private final ConfiguredVault vault;

  RecordingCare(RecordingTable table, ConfiguredVault vault) {
    this.table = table;
    this.vault = vault;
  }

  /**
   * What came of a few.
   *
   * @param looked how many were looked at
   * @param done of how many something came: sealed anew, or found without a row
   * @param wrong those that are missing, changed, or sealed with a key that is not there
   * @param key the key that seals
   * @param next where to go on; empty when all were looked at
   */
  public record Step(int looked, int done, List<Wrong> wrong, String key, Optional<String> next) {}

  /** A recording that does not open. */
  public record Wrong(String name, String why) {}

  /** Does something with a recording; whether anything came of it. */
  @FunctionalInterface
  private interface Act {
    boolean on(Vault vault, RecordingName name) throws IOException;
  }

  /** Seals those with the current key that another one sealed. */
  public Uni<Step> rotate(TenantId tenant, Optional<RecordingName> after, boolean really) {
    return step(
        tenant,
        after,
        (open, name) ->
            switch (open.reseal(name, really)) {
              case CURRENT -> false;
              case ANEW -> true;
              case MISSING -> throw new IOException("it is not where it was kept");
            });
  }

  /** Opens all of each. */
  public Uni<Step> verify(TenantId tenant, Optional<RecordingName> after) {
    return step(
        tenant,
        after,
        (open, name) -> {
          if (open.verify(name).isEmpty()) {
            throw new IOException("it is not where it was kept");
          }
          return false;
        });
  }

  private Uni<Step> step(TenantId tenant, Optional<RecordingName> after, Act act) {
    Vault open = open();
    return table
        .page(tenant, after, STEP)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(
            rows -> {
              List<Wrong> wrong = new ArrayList<>();
              int done = 0;
              for (RecordingRow row : rows) {
                try {
                  done += act.on(open, row.name()) ? 1 : 0;
                } catch (IOException e) {
                  wrong.add(new Wrong(row.name().value(), why(e)));
                }
              }
              Optional<String> next =
                  rows.size() < STEP
                      ? Optional.empty()
                      : Optional.of(rows.getLast().name().value());
              return new Step(rows.size(), done, wrong, open.currentKey(), next);
            });
  }

  private static String why(IOException fault) {
    return fault instanceof BrokenSeal
        ? fault.getMessage()
        : "it cannot be read: " + fault.getMessage();
  }

  /** Sound that no row knows: of a database that was set back, perhaps. */
  public Uni<Step> strays(TenantId tenant, Optional<RecordingName> after) {
    Vault open = open();
    return Uni.createFrom()
        .item(tenant)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(shop -> listed(open, shop, after))
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(
                        each ->
                            table
                                .knows(tenant, each.name())
                                .map(
                                    known ->
                                        known
                                            ? Optional.<Wrong>empty()
                                            : Optional.of(
                                                new Wrong(
                                                    each.name().value(), "no row knows of it"))))
                    .collect()
                    .asList()
                    .map(
                        wrong ->
                            new Step(
                                found.size(),
                                0,
                                wrong.stream().flatMap(Optional::stream).toList(),
                                open.currentKey(),
                                found.size() < LONG_STEP
                                    ? Optional.empty()
                                    : Optional.of(found.getLast().name().value()))));
  }

  private static List<Listed> listed(Vault open, TenantId tenant, Optional<RecordingName> after) {
    try {
      return open.list(tenant.value(), after, LONG_STEP);
    } catch (IOException e) {
      throw new CallRecordsUnavailable("the recordings cannot be listed", e);
    }
  }

  private Vault open() {
    return vault
        .get()
        .orElseThrow(
            () ->
                new CallRecordsUnavailable(
                    "orderline.recordings.key names no key", new SealedReel.NoKey()));
  }
}
