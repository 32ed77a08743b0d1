package io.orderline.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.call.CallPhase;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Direction;
import io.orderline.core.call.EndReason;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.records.CallRecords.Page;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link CallRecords} does, wherever the calls are kept. */
public abstract class CallRecordsContract {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

  /** A tenant per test: no calls of earlier tests. */
  private final TenantId shop =
      new TenantId("records-" + UUID.randomUUID().toString().substring(0, 8));

  /** The adapter under test. */
  protected abstract CallRecords records();

  /** Keeps a call with these turns. */
  protected abstract void given(TenantId tenant, CallRecord call, List<RecordedTurn> turns);

  @Test
  void findsACallWithItsTurns() {
    CallRecord call = call("CA1", NOON, new CallState.Talking());
    List<RecordedTurn> turns = List.of(turn(0), turn(1));
    given(shop, call, turns);

    assertThat(answer(records().find(shop, call.id()))).contains(call);
    assertThat(answer(records().turns(shop, call.id()))).isEqualTo(turns);
  }

  @Test
  void anotherTenantsCallIsNotFound() {
    CallRecord call = call("CA1", NOON, new CallState.Talking());
    given(shop, call, List.of(turn(0)));
    TenantId other = new TenantId(shop + "x");

    assertThat(answer(records().find(other, call.id()))).isEmpty();
    assertThat(answer(records().turns(other, call.id()))).isEmpty();
    assertThat(page(other, CallFilter.ALL, Optional.empty(), 9).calls()).isEmpty();
  }

  @Test
  void listsTheLatestFirstPageByPage() {
    CallRecord first = call("CA1", NOON, new CallState.Talking());
    CallRecord second = call("CA2", NOON.plusSeconds(1), new CallState.Talking());
    CallRecord sameMoment = call("CA3", NOON.plusSeconds(1), new CallState.Talking());
    List.of(first, second, sameMoment).forEach(call -> given(shop, call, List.of()));

    Page latest = page(shop, CallFilter.ALL, Optional.empty(), 1);
    Page rest = page(shop, CallFilter.ALL, latest.next(), 2);

    assertThat(latest.calls()).containsExactly(sameMoment);
    assertThat(rest.calls()).containsExactly(second, first);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void filtersByTime() {
    CallRecord early = call("CA1", NOON, new CallState.Talking());
    CallRecord late = call("CA2", NOON.plusSeconds(60), new CallState.Talking());
    List.of(early, late).forEach(call -> given(shop, call, List.of()));

    assertThat(page(shop, CallFilter.since(late.startedAt()), Optional.empty(), 9).calls())
        .containsExactly(late);
    var before =
        new CallFilter(
            Optional.empty(), Optional.of(late.startedAt()), Optional.empty(), Optional.empty());
    assertThat(page(shop, before, Optional.empty(), 9).calls()).containsExactly(early);
  }

  @Test
  void filtersByState() {
    CallRecord talking = call("CA1", NOON, new CallState.Talking());
    CallRecord queued = call("CA2", NOON, new CallState.Queued("agents", NOON));
    CallRecord withAgent = call("CA3", NOON, new CallState.WithAgent("小李", NOON));
    CallRecord ended = call("CA4", NOON, new CallState.Ended(EndReason.COMPLETED));
    List.of(talking, queued, withAgent, ended).forEach(call -> given(shop, call, List.of()));

    assertThat(in(CallPhase.TALKING)).containsExactly(talking);
    assertThat(in(CallPhase.QUEUED)).containsExactly(queued);
    assertThat(in(CallPhase.WITH_AGENT)).containsExactly(withAgent);
    assertThat(in(CallPhase.ENDED)).containsExactly(ended);
  }

  @Test
  void filtersByDirection() {
    CallRecord inbound = call("CA1", NOON, new CallState.Talking());
    CallRecord outbound =
        new CallRecord(
            new CallId("CA2"),
            "twilio",
            Direction.OUTBOUND,
            PhoneNumber.read("13512348765"),
            new CallState.Talking(),
            1,
            NOON,
            Optional.empty());
    List.of(inbound, outbound).forEach(call -> given(shop, call, List.of()));

    assertThat(going(Direction.INBOUND)).containsExactly(inbound);
    assertThat(going(Direction.OUTBOUND)).containsExactly(outbound);
  }

  private List<CallRecord> in(CallPhase phase) {
    var filter =
        new CallFilter(Optional.empty(), Optional.empty(), Optional.of(phase), Optional.empty());
    return page(shop, filter, Optional.empty(), 9).calls();
  }

  private List<CallRecord> going(Direction direction) {
    var filter =
        new CallFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(direction));
    return page(shop, filter, Optional.empty(), 9).calls();
  }

  private Page page(TenantId tenant, CallFilter filter, Optional<CallCursor> after, int limit) {
    return answer(records().list(tenant, filter, after, limit));
  }

  private static CallRecord call(String id, Instant start, CallState state) {
    return new CallRecord(
        new CallId(id),
        "twilio",
        Direction.INBOUND,
        PhoneNumber.read("13512348765"),
        state,
        2,
        start,
        state instanceof CallState.Ended ? Optional.of(start.plusSeconds(9)) : Optional.empty());
  }

  private static RecordedTurn turn(int number) {
    return new RecordedTurn(
        number,
        NOON.plusSeconds(number),
        40,
        new TurnRecord(
            new TurnInput.Silence(), Understanding.NOTHING, List.of(), List.of(), List.of()));
  }

  protected static <T> T answer(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
