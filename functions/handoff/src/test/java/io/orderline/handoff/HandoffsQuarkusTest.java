package io.orderline.handoff;

import static io.orderline.core.clock.TestPatience.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.handoff.Card;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Presence;
import io.orderline.core.handoff.Stage.Why;
import io.orderline.core.handoff.Standing;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteHandoffs;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hand-overs on a real database, as lines and desks in other processes see them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HandoffsQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");
  private static final TenantId OTHER = new TenantId("other");
  private static final AtomicInteger CALLS = new AtomicInteger();

  @Inject Handoffs here;
  @Inject HeldHandoffs holder;
  @Inject TestClock clock;
  @TestHTTPResource URI address;

  @AfterEach
  void everybodyGoesHome() {
    for (TenantId shop : List.of(SHOP, OTHER)) {
      FloorView floor = answer(here.floor(shop));
      floor.calls().forEach(call -> line(shop, call.call(), new LineAct.Leave("taken")));
      floor
          .agents()
          .forEach(
              agent -> {
                desk(shop, agent.name(), new DeskAct.TakeOver());
                desk(shop, agent.name(), new DeskAct.Choose(Presence.SIGNED_OUT, Optional.empty()));
              });
    }
  }

  @Test
  void aShopWithoutAnAgentAtADeskTakesNoCall() {
    assertThat(enter(SHOP, "call-0")).isEqualTo(new Standing.NotTaken());
    assertThat(enter(new TenantId("nobody"), "call-0")).isEqualTo(new Standing.NotTaken());
  }

  @Test
  void aCallerIsOfferedWithHisCardTalksAndGoesBack() {
    idle(SHOP, "li");
    String call = call();

    assertThat(enter(SHOP, call)).isInstanceOf(Standing.Waiting.class);
    DeskView.Call rings = desk(SHOP, "li", new DeskAct.Look()).call().orElseThrow();
    assertThat(rings.phase()).isEqualTo("ringing");
    assertThat(rings.card().summary()).containsExactly("客户要退货", "已经很生气", "已登记工单");
    assertThat(rings.card().booked().getFirst().number()).isEqualTo("202600001");
    assertThat(((Standing.Waiting) line(SHOP, call, new LineAct.Alive())).rings()).isTrue();

    ContactId contact = new ContactId(rings.contact());
    desk(SHOP, "li", new DeskAct.Accept(contact));
    assertThat(line(SHOP, call, new LineAct.Alive()))
        .isEqualTo(new Standing.Connected(contact, "li", false));
    line(SHOP, call, new LineAct.Seat("/streams/desk/x"));
    assertThat(desk(SHOP, "li", new DeskAct.Look()).call().orElseThrow().seat())
        .contains("/streams/desk/x");

    line(SHOP, call, new LineAct.Said(LineAct.Voice.CALLER, "我等了半天了"));
    desk(SHOP, "li", new DeskAct.Note(contact, "已道歉"));
    DeskView.Call talking = desk(SHOP, "li", new DeskAct.Look()).call().orElseThrow();
    assertThat(talking.said()).extracting(DeskView.Line::text).containsExactly("我等了半天了");
    assertThat(talking.notes()).isEqualTo("已道歉");

    desk(SHOP, "li", new DeskAct.GiveBack(contact, Optional.of("goodbye")));
    assertThat(line(SHOP, call, new LineAct.Alive()))
        .isEqualTo(new Standing.Back(Why.GIVEN_BACK, Optional.of("goodbye")));
    assertThat(line(SHOP, call, new LineAct.Leave("taken"))).isEqualTo(new Standing.Over());

    DeskView wrapping = desk(SHOP, "li", new DeskAct.Look());
    assertThat(wrapping.state()).isEqualTo("wrapping-up");
    assertThat(wrapping.call().orElseThrow().outcome()).isEqualTo("follow-up");
    assertThat(desk(SHOP, "li", new DeskAct.WrapUp(contact, "solved")).state()).isEqualTo("idle");
  }

  @Test
  void aSeatAtTheCallIsForTheWindowThatHasIt() {
    idle(SHOP, "li");
    String call = call();
    enter(SHOP, call);
    ContactId contact =
        new ContactId(desk(SHOP, "li", new DeskAct.Look()).call().orElseThrow().contact());
    desk(SHOP, "li", new DeskAct.Accept(contact));
    line(SHOP, call, new LineAct.Seat("/streams/desk/y"));

    DeskView second = answer(here.desk(SHOP, "li", "second", Set.of(), new DeskAct.Look()));

    assertThat(second.call().orElseThrow().seat()).isEmpty();
    assertThat(desk(SHOP, "wang", new DeskAct.Reseat(contact)).refused()).contains("not-your-call");
    assertThat(desk(SHOP, "li", new DeskAct.Look()).call().orElseThrow().seat())
        .contains("/streams/desk/y");
  }

  @Test
  void whatIsHeldOfACallerIsFoundAndGoesOnceTheyHaveSpoken() {
    idle(SHOP, "li");
    String call = call();
    enter(SHOP, call);
    ContactId contact =
        new ContactId(desk(SHOP, "li", new DeskAct.Look()).call().orElseThrow().contact());
    desk(SHOP, "li", new DeskAct.Accept(contact));
    line(SHOP, call, new LineAct.Said(LineAct.Voice.CALLER, "我叫赵敏"));
    desk(SHOP, "li", new DeskAct.Note(contact, "已道歉"));
    Person caller = Person.of(PhoneNumber.read("13911862047").orElseThrow(), clock.instant());

    assertThat(held(caller, contact).orElseThrow().obstacle()).contains(Obstacle.CALL_GOING_ON);
    assertThat(
            held(
                Person.of(PhoneNumber.read("13911862048").orElseThrow(), clock.instant()), contact))
        .isEmpty();

    line(SHOP, call, new LineAct.Leave("hung-up"));
    desk(SHOP, "li", new DeskAct.WrapUp(contact, "solved"));
    HeldItem item = held(caller, contact).orElseThrow();
    assertThat(item.obstacle()).isEmpty();
    assertThat(item.content().orElseThrow()).contains("我叫赵敏", "已道歉", "漏水");

    answer(holder.erase(SHOP, new PersonalHolder.Erasure(caller, List.of(item))));
    assertThat(held(caller, contact)).isEmpty();
  }

  private Optional<HeldItem> held(Person person, ContactId contact) {
    return answer(holder.find(SHOP, new PersonalHolder.Question(person, Optional.empty(), true)))
        .items()
        .stream()
        .filter(item -> item.id().equals(contact.value()))
        .findFirst();
  }

  @Test
  void oneWindowWorksAndAnotherMayTakeOver() {
    idle(SHOP, "li");
    DeskView second = answer(here.desk(SHOP, "li", "second", Set.of(), new DeskAct.Look()));
    assertThat(second.active()).isFalse();
    DeskView refused =
        answer(
            here.desk(
                SHOP,
                "li",
                "second",
                Set.of(),
                new DeskAct.Choose(Presence.BUSY, Optional.empty())));
    assertThat(refused.refused()).contains("another-window");
    assertThat(answer(here.desk(SHOP, "li", "second", Set.of(), new DeskAct.TakeOver())).active())
        .isTrue();
    assertThat(desk(SHOP, "li", new DeskAct.Look()).active()).isFalse();
    desk(SHOP, "li", new DeskAct.TakeOver());
  }

  @Test
  void anOfferThatNobodyTakesGoesOnByItself() {
    idle(SHOP, "li");
    clock.forward(Duration.ofSeconds(1));
    idle(SHOP, "wang");
    String call = call();
    enter(SHOP, call);
    assertThat(desk(SHOP, "li", new DeskAct.Look()).state()).isEqualTo("ringing");
    clock.forward(Duration.ofSeconds(9));
    desk(SHOP, "wang", new DeskAct.Look());
    clock.forward(Duration.ofSeconds(9));
    line(SHOP, call, new LineAct.Alive());
    clock.forward(Duration.ofSeconds(3));
    line(SHOP, call, new LineAct.Alive());
    assertThat(desk(SHOP, "wang", new DeskAct.Look()).state()).isEqualTo("ringing");
  }

  @Test
  void theFloorShowsWhoWaitsTooLongAndNothingOfAnotherShop() {
    idle(SHOP, "li");
    String first = call();
    enter(SHOP, first);
    ContactId id =
        new ContactId(desk(SHOP, "li", new DeskAct.Look()).call().orElseThrow().contact());
    desk(SHOP, "li", new DeskAct.Accept(id));
    clock.forward(Duration.ofSeconds(1)); // who came first stands first
    enter(SHOP, call());
    for (int i = 0; i < 3; i++) {
      clock.forward(Duration.ofSeconds(8));
      answer(here.floor(SHOP));
      desk(SHOP, "li", new DeskAct.Look());
    }

    FloorView floor = answer(new RemoteHandoffs(FunctionsAt.address(address)).floor(SHOP));
    FloorView.QueueLine general =
        floor.queues().stream().filter(q -> q.name().equals("general")).findFirst().orElseThrow();
    assertThat(general.waiting()).isEqualTo(1);
    assertThat(general.late()).isEqualTo(1);
    assertThat(floor.agents()).extracting(FloorView.AgentLine::state).containsExactly("talking");
    assertThat(floor.calls()).extracting(FloorView.CallLine::late).containsExactly(false, true);
    assertThat(floor.calls().getFirst().mood()).isEqualTo("很生气");
    assertThat(answer(here.floor(OTHER)).calls()).isEmpty();
  }

  /** Many lines and desks at the same time, half of them over HTTP: nobody is offered twice. */
  @Test
  void whatManyDoAtTheSameTimeIsDoneOnceEach() throws Exception {
    Handoffs remote = new RemoteHandoffs(FunctionsAt.address(address));
    List<String> agents = List.of("a1", "a2", "a3", "a4");
    agents.forEach(agent -> idle(OTHER, agent));
    Map<String, String> answered = new ConcurrentHashMap<>();
    List<String> twice = new ArrayList<>();
    AtomicInteger left = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> all = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        String call = call();
        Handoffs side = i % 2 == 0 ? here : remote;
        all.add(
            () -> {
              answer(side.line(OTHER, new CallId(call), entering()));
              while (!(answer(side.line(OTHER, new CallId(call), new LineAct.Alive()))
                  instanceof Standing.Back)) {
                Thread.onSpinWait();
              }
              answer(side.line(OTHER, new CallId(call), new LineAct.Leave("hung-up")));
              left.incrementAndGet();
              return null;
            });
      }
      for (String agent : agents) {
        all.add(
            () -> {
              Handoffs side = agent.equals("a1") ? here : remote;
              while (left.get() < 24) {
                Optional<DeskView.Call> call =
                    answer(side.desk(OTHER, agent, "w", Set.of(), new DeskAct.Look())).call();
                if (call.isPresent()) {
                  ContactId id = new ContactId(call.get().contact());
                  DeskAct next =
                      switch (call.get().phase()) {
                        case "ringing" -> new DeskAct.Accept(id);
                        case "talking" -> new DeskAct.GiveBack(id, Optional.empty());
                        default -> new DeskAct.WrapUp(id, "solved");
                      };
                  DeskView done = answer(side.desk(OTHER, agent, "w", Set.of(), next));
                  if (next instanceof DeskAct.Accept && done.refused().isEmpty()) {
                    String before = answered.put(id.value(), agent);
                    if (before != null) {
                      twice.add(id + " " + before + " " + agent);
                    }
                  }
                }
              }
              return null;
            });
      }
      for (var done : threads.invokeAll(all)) {
        done.get();
      }
    }
    assertThat(twice).isEmpty();
    assertThat(answered).hasSize(24);
  }

  @Test
  void whoeverIsNoFunctionOfOursFindsNothingHere() {
    RestAssured.get("/handoffs/demo/floor").then().statusCode(404);
  }

  private void idle(TenantId shop, String agent) {
    desk(shop, agent, new DeskAct.Choose(Presence.IDLE, Optional.empty()));
  }

  private DeskView desk(TenantId shop, String agent, DeskAct act) {
    return answer(here.desk(shop, agent, "w", Set.of(), act));
  }

  private Standing line(TenantId shop, String call, LineAct act) {
    return answer(here.line(shop, new CallId(call), act));
  }

  private Standing enter(TenantId shop, String call) {
    return line(shop, call, entering());
  }

  private static LineAct.Enter entering() {
    return new LineAct.Enter(
        4,
        Set.of("return"),
        Optional.of("c-1"),
        new Card(
            "客户要求转人工",
            List.of("客户要退货", "已经很生气", "已登记工单"),
            "很生气",
            List.of("calm", "angry"),
            Optional.of("赵敏"),
            Optional.of("金卡"),
            List.of("来电号码"),
            Optional.of("13911862047"),
            List.of(new Card.Line("订单", "保温杯，昨天签收")),
            List.of(new Card.Booked("202600001", "return", Optional.of("1001"), "call:3:0")),
            List.of(new Card.Line("退货原因", "漏水")),
            "确认退货方式"));
  }

  private static String call() {
    return "call-" + CALLS.incrementAndGet();
  }
}
