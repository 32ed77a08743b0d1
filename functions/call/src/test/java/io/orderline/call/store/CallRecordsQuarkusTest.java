package io.orderline.call.store;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.CallRecordsContract;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.orderline.store.TenantTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;

/** The records in the process itself. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CallRecordsQuarkusTest extends CallRecordsContract {
  @Inject StoredCallRecords records;
  @Inject TenantTransaction transactions;

  @Override
  protected CallRecords records() {
    return records;
  }

  @Override
  protected void given(TenantId tenant, CallRecord call, List<RecordedTurn> turns) {
    Object[] rows = turns.stream().map(turn -> row(tenant, call, turn)).toArray();
    answer(
        transactions
            .<Void>write(
                tenant,
                session ->
                    session
                        .persist(row(tenant, call))
                        .chain(
                            () ->
                                rows.length == 0
                                    ? Uni.createFrom().voidItem()
                                    : session.persistAll(rows)))
            .subscribeAsCompletionStage());
  }

  private static CallRow row(TenantId tenant, CallRecord call) {
    var row = new CallRow();
    row.key = new CallRow.Key(tenant.value(), call.id().value());
    row.provider = call.provider();
    row.direction = call.direction();
    row.caller = call.caller().map(PhoneNumber::digits).orElse(null);
    row.state = StoredState.of(call.state());
    row.turns = call.turns();
    row.dialogue = DialogueState.NEW;
    row.startedAt = call.startedAt();
    row.endedAt = call.endedAt().orElse(null);
    return row;
  }

  private static TurnRow row(TenantId tenant, CallRecord call, RecordedTurn turn) {
    var row = new TurnRow();
    row.key = new TurnRow.Key(tenant.value(), call.id().value(), turn.number());
    row.at = turn.at();
    row.millis = turn.millis();
    row.record = turn.record();
    return row;
  }
}
