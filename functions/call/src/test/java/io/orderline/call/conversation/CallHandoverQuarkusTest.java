package io.orderline.call.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.call.DemoPorts;
import io.orderline.call.TestClock;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallPhase;
import io.orderline.core.call.CallState;
import io.orderline.core.call.EndReason;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.records.CallFilter;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a call after the dialogue has handed it over. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CallHandoverQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");
  private static final CallState QUEUED = new CallState.Queued("agents", TestClock.NOW);
  private static final CallState WITH_AGENT = new CallState.WithAgent("agents", TestClock.NOW);

  @Inject CallTurn turns;
  @Inject CallRecords records;
  @Inject DemoPorts.OneOrder shop;
  @Inject TestClock clock;

  private final CallId call = new CallId("CA" + UUID.randomUUID().toString().replace("-", ""));

  @BeforeEach
  void handOver() {
    shop.down(false);
    send(
        new CallEvent.Incoming(
            call, Optional.of(new PhoneNumber(DemoPorts.KNOWN)), Optional.empty()));
    var words = new CallEvent.Heard.Given(new TurnInput.Heard(Transcript.of("转人工")));
    send(new CallEvent.Turn(call, 1, 0, words, Optional.empty()));
    assertThat(record().state()).isEqualTo(QUEUED);
  }

  @Test
  void agentAnsweringMovesTheCallWithoutATurn() {
    int before = record().turns();

    assertThat(summary(send(new CallEvent.AgentAnswered(call)))).contains("来电事由：转人工");

    assertThat(record().state()).isEqualTo(WITH_AGENT);
    assertThat(record().turns()).isEqualTo(before);
    assertThat(listed(CallPhase.WITH_AGENT)).contains(call);
    assertThat(listed(CallPhase.QUEUED)).doesNotContain(call);
  }

  @Test
  void secondAnswerChangesNothingAndRepeatsTheSummary() {
    Reply first = send(new CallEvent.AgentAnswered(call));
    clock.forward(Duration.ofSeconds(5));
    try {
      assertThat(send(new CallEvent.AgentAnswered(call))).isEqualTo(first);
    } finally {
      clock.forward(Duration.ofSeconds(-5));
    }
    assertThat(record().state()).isEqualTo(WITH_AGENT);
  }

  @Test
  void unansweredCallComesBackToTheDialogue() {
    send(new CallEvent.AgentAnswered(call));

    send(new CallEvent.NotAnswered(call));
    assertThat(record().state()).isEqualTo(new CallState.Talking());

    assertThat(send(new CallEvent.AgentAnswered(call))).isEqualTo(Reply.NOTHING);
    assertThat(record().state()).isEqualTo(new CallState.Talking());
  }

  @Test
  void hangUpEndsACallWithAnAgent() {
    send(new CallEvent.AgentAnswered(call));
    send(new CallEvent.Ended(call));
    assertThat(record().state()).isEqualTo(new CallState.Ended(EndReason.AFTER_HANDOFF));

    send(new CallEvent.AgentAnswered(call));
    assertThat(record().state()).isEqualTo(new CallState.Ended(EndReason.AFTER_HANDOFF));
  }

  @Test
  void summaryIsToldWhenTheStateCannotBeSaved() throws SQLException {
    asOwner(
        """
        alter table call.call add constraint no_agent
          check (id <> '%s' or state not like '%%"agent"%%') not valid
        """
            .formatted(call.value()));
    try {
      assertThat(summary(send(new CallEvent.AgentAnswered(call)))).contains("来电事由：转人工");
      assertThat(record().state()).isEqualTo(QUEUED);
    } finally {
      asOwner("alter table call.call drop constraint no_agent");
    }
  }

  private Reply send(CallEvent event) {
    return TestPatience.answer(turns.answer(SHOP, "test", event).subscribeAsCompletionStage());
  }

  private static String summary(Reply reply) {
    return ((VoiceCommand.Say) reply.commands().getFirst()).text();
  }

  private CallRecord record() {
    return TestPatience.answer(records.find(SHOP, call)).orElseThrow();
  }

  private List<CallId> listed(CallPhase phase) {
    var filter =
        new CallFilter(Optional.empty(), Optional.empty(), Optional.of(phase), Optional.empty());
    return TestPatience.answer(records.list(SHOP, filter, Optional.empty(), CallRecords.MOST))
        .calls()
        .stream()
        .map(CallRecord::id)
        .toList();
  }

  private static void asOwner(String sql) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
