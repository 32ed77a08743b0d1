package io.orderline.call.tape;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecording.Failure;
import io.orderline.core.records.CallRecording.State;
import io.orderline.core.records.CallRecording.Waveform;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of recordings. */
@Singleton
class RecordingTable {
  private static final String OF_CALL =
      "from RecordingRow where key.tenant = :tenant and callId = :call order by beganAt, key.name";

  private static final String PAGE =
      """
      from RecordingRow where key.tenant = :tenant and key.name > :after and state = 'kept'
      order by key.name
      """;

  private final TenantTransaction transactions;

  RecordingTable(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  Uni<Void> add(RecordingRow row, TenantId tenant) {
    return transactions.write(tenant, session -> session.persist(row));
  }

  /** Notes that it is kept; false where its row is gone, or nobody may hear it any more. */
  Uni<Boolean> kept(TenantId tenant, RecordingName name, long frames, Waveform waveform) {
    return change(tenant, name, row -> row.kept(frames, waveform));
  }

  Uni<Boolean> failed(TenantId tenant, RecordingName name, Failure why) {
    return change(tenant, name, row -> row.failed(why));
  }

  private Uni<Boolean> change(TenantId tenant, RecordingName name, Consumer<RecordingRow> change) {
    return transactions.write(
        tenant,
        session ->
            session
                .find(RecordingRow.class, new RecordingRow.Key(tenant.value(), name.value()))
                .map(
                    row -> {
                      if (row == null || row.state() != State.RECORDING) {
                        return false;
                      }
                      change.accept(row);
                      return true;
                    }));
  }

  /** Its call is gone, and so is its sound. */
  Uni<Void> forget(TenantId tenant, RecordingName name) {
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(
                    "delete from call.recording where tenant = :tenant and name = :name")
                .setParameter("tenant", tenant.value())
                .setParameter("name", name.value())
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<List<RecordingRow>> ofCall(TenantId tenant, CallId call) {
    return transactions.read(
        tenant,
        session ->
            session
                .createSelectionQuery(OF_CALL, RecordingRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("call", call.value())
                .getResultList());
  }

  /** Those that are kept, by name. */
  Uni<List<RecordingRow>> page(TenantId tenant, Optional<RecordingName> after, int most) {
    return transactions.read(
        tenant,
        session ->
            session
                .createSelectionQuery(PAGE, RecordingRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after.map(RecordingName::value).orElse(""))
                .setMaxResults(most)
                .getResultList());
  }

  /** Whether there is a row of this name, whatever became of the sound. */
  Uni<Boolean> knows(TenantId tenant, RecordingName name) {
    return transactions.read(
        tenant,
        session ->
            session
                .find(RecordingRow.class, new RecordingRow.Key(tenant.value(), name.value()))
                .map(row -> row != null && row.state() != State.EXPIRED));
  }
}
