package io.orderline.call.tape;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.config.ConfiguredVault;
import io.orderline.recordings.vault.Vault;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Takes sound away: first nobody may hear it, then it is deleted, then its row may go. */
@Singleton
public class RecordingRemoval {
  private static final String MARK =
      """
      update call.recording set state = 'erased'
      where tenant = :tenant and state in ('recording', 'kept', 'erased') and call_id = any (string_to_array(:calls, E'\\n'))
      returning name
      """;

  private final TenantTransaction transactions;
  private final Optional<Vault> vault;
  private final RecordingCounts counts;

  RecordingRemoval(TenantTransaction transactions, ConfiguredVault vault, RecordingCounts counts) {
    this.transactions = transactions;
    this.vault = vault.get();
    this.counts = counts;
  }

  /**
   * Erases the sound of calls; fails where the place of recordings does not answer, and is asked
   * again then. Rows stay, for whoever forgets the calls.
   */
  public Uni<Void> erase(TenantId tenant, List<CallId> calls) {
    return transactions
        .write(
            tenant,
            session ->
                session
                    .createNativeQuery(MARK, String.class)
                    .setParameter("tenant", tenant.value())
                    .setParameter(
                        "calls", String.join("\n", calls.stream().map(CallId::value).toList()))
                    .getResultList())
        .chain(
            names ->
                delete(names.stream().map(RecordingName::new).toList())
                    .invoke(() -> counts.count("erased", names.size())));
  }

  /** Deletes sound, on a thread that may wait. */
  Uni<Void> delete(List<RecordingName> names) {
    return names.isEmpty()
        ? Uni.createFrom().voidItem()
        : Multi.createFrom()
            .iterable(names)
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .invoke(this::delete)
            .collect()
            .last()
            .replaceWithVoid();
  }

  private void delete(RecordingName name) {
    try {
      vault.orElseThrow(SealedReel.NoKey::new).delete(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
