package io.orderline.handoff;

import static io.orderline.core.clock.TestPatience.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Card;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Presence;
import io.orderline.core.report.AgentTime;
import io.orderline.core.report.HandoffHistories;
import io.orderline.core.report.HandoffHistory;
import io.orderline.core.report.Handover;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteHandoffHistories;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of the desks' past, here and for functions in other processes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoriesQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");

  @Inject Handoffs handoffs;
  @Inject HandoffHistories here;
  @Inject TestClock clock;
  @TestHTTPResource URI address;

  @Test
  void aHandoverIsReadWithItsTalkItsWrapUpAndTheAgentsTime() {
    clock.forward(Duration.ofDays(1));
    Instant from = clock.instant();
    desk(new DeskAct.Choose(Presence.IDLE, Optional.empty()));
    CallId call = new CallId("history-1");
    line(call, entering());
    var contact = new ContactId("history-1#4");
    clock.forward(Duration.ofSeconds(7));
    desk(new DeskAct.Accept(contact));
    clock.forward(Duration.ofSeconds(9));
    desk(new DeskAct.GiveBack(contact, Optional.empty()));
    line(call, new LineAct.Leave("taken"));
    clock.forward(Duration.ofSeconds(5));
    desk(new DeskAct.WrapUp(contact, "solved"));
    desk(new DeskAct.Choose(Presence.SIGNED_OUT, Optional.empty()));

    HandoffHistory history = history(here, from, 10);
    Handover handover = history.handovers().getFirst();
    assertThat(handover.reason()).contains("angry");
    assertThat(handover.level()).isEqualTo(20);
    assertThat(handover.fate()).isEqualTo(Handover.Fate.ANSWERED);
    assertThat(handover.waited()).contains(Duration.ofSeconds(7));
    assertThat(handover.talks().getFirst().talked()).isEqualTo(Duration.ofSeconds(9));
    assertThat(handover.talks().getFirst().wrapUp()).isEqualTo(Duration.ofSeconds(5));
    assertThat(handover.talks().getFirst().confirmed()).isTrue();
    assertThat(history.times())
        .extracting(AgentTime::state)
        .containsExactly("ringing", "talking", "wrapping-up");
    assertThat(history.whole()).isTrue();
    assertThat(history(new RemoteHandoffHistories(FunctionsAt.address(address)), from, 10))
        .isEqualTo(history);
  }

  @Test
  void whereThereIsMoreThanWasAskedForItSaysSo() {
    clock.forward(Duration.ofDays(1));
    Instant from = clock.instant();
    desk(new DeskAct.Choose(Presence.IDLE, Optional.empty()));
    for (String name : List.of("history-2", "history-3")) {
      line(new CallId(name), entering());
      line(new CallId(name), new LineAct.Leave("hung-up"));
    }
    desk(new DeskAct.Choose(Presence.SIGNED_OUT, Optional.empty()));

    assertThat(history(here, from, 1).handovers()).hasSize(1);
    assertThat(history(here, from, 1).whole()).isFalse();
    assertThat(history(here, from, 2).whole()).isTrue();
    assertThat(answer(here.between(new TenantId("other"), from, clock.instant(), 9)).handovers())
        .isEmpty();
  }

  private HandoffHistory history(HandoffHistories histories, Instant from, int most) {
    return answer(histories.between(SHOP, from, clock.instant().plusSeconds(1), most));
  }

  private void desk(DeskAct act) {
    answer(handoffs.desk(SHOP, "zhou", "w", Set.of(), act));
  }

  private void line(CallId call, LineAct act) {
    answer(handoffs.line(SHOP, call, act));
  }

  private static LineAct.Enter entering() {
    return new LineAct.Enter(
        4,
        Set.of(),
        Optional.empty(),
        new Card(
            "angry",
            List.of(),
            "angry",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            ""));
  }
}
