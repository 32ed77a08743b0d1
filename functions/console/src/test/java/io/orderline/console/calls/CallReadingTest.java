package io.orderline.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.console.RecordedCalls;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Direction;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.records.CallRecord;
import io.orderline.core.tenant.InMemoryTenants;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read when a call has changed. */
class CallReadingTest {
  private static final TenantId SHOP = new TenantId("demo");
  private static final CallId CALL = new CallId("CA1");

  private final RecordedCalls calls = new RecordedCalls();
  private final CallReading reading = new CallReading(calls, new InMemoryTenants());

  @Test
  void aCallIsReadAfterItsLastTurn() {
    thereIsACallOf(4);
    assertThat(after(3)).hasValueSatisfying(facts -> assertThat(facts.call().turns()).isEqualTo(4));
  }

  @Test
  void aCallIsReadWhenAnAgentTookItBetweenTwoTurns() {
    thereIsACallOf(4);
    assertThat(after(4)).isPresent();
  }

  @Test
  void aTurnThatAnotherHasFollowedIsLeftToThatOnesEvent() {
    thereIsACallOf(5);
    assertThat(after(3)).isEmpty();
  }

  @Test
  void aCallThatIsGoneIsNotRead() {
    assertThat(after(3)).isEmpty();
  }

  private void thereIsACallOf(int turns) {
    var call =
        new CallRecord(
            CALL,
            "twilio",
            Direction.INBOUND,
            Optional.empty(),
            new CallState.Talking(),
            turns,
            Instant.EPOCH,
            Optional.empty());
    calls.put(SHOP, call, List.of());
  }

  private Optional<CallFacts> after(int turn) {
    return TestPatience.answer(reading.after(turn, SHOP, CALL).subscribeAsCompletionStage());
  }
}
