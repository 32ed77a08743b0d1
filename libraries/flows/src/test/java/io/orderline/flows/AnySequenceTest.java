package io.orderline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.EngineInput;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Move;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.Shop;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.core.policy.Policy;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.replay.Replay;
import io.orderline.core.replay.ReplayedCall;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever callers and systems do, in whatever order: the caller hears something, and the call gets
 * to an end.
 */
class AnySequenceTest {
  private static final DialogueEngine ENGINE =
      new DialogueEngine(FlowFiles.book(FlowLinterTest.shipped()));
  private static final PolicyBook POLICIES =
      new PolicyBook(
          List.of(
              new Policy(
                  "return", Set.of(), List.of(), Set.of("quality"), Optional.empty(), true, "可以退。"),
              new Policy("invoice", Set.of(), List.of(), Set.of(), Optional.empty(), true, "可以开。"),
              new Policy(
                  "refund",
                  Set.of(OrderStatus.PAID),
                  List.of(),
                  Set.of(),
                  Optional.of(7),
                  true,
                  "可以退款。")));
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Ticket TICKET =
      Ticket.open(
          new TicketRequest(
              "k",
              TicketNumber.of(1001),
              new TenantId("demo"),
              TicketKind.RETURN,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "quality",
              Map.of(),
              NOW),
          Duration.ofDays(1));
  private static final Customer CUSTOMER =
      new Customer(new CustomerId("c1"), "王小明", new PhoneNumber("13800001234"), "普通会员");

  static IntStream seeds() {
    return IntStream.range(0, 1500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverLeadsToSilenceOrAnException(int seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var hours =
        new BusinessHours(
            Set.of(DayOfWeek.values()),
            LocalTime.of(random.nextInt(2, 20), 0),
            LocalTime.of(21, 0));
    var shop =
        new Shop(
            "测试商城",
            random.nextBoolean() ? PhoneNumber.read("4008001234") : Optional.empty(),
            hours,
            POLICIES);
    var setting = new TurnContext(shop, NOW, ZoneId.of("Asia/Shanghai"));
    Optional<PhoneNumber> from =
        random.nextBoolean() ? Optional.of(CUSTOMER.phone()) : Optional.empty();
    var records = new ArrayList<TurnRecord>();
    DialogueState state =
        turn(
            DialogueState.NEW,
            new TurnInput.Started(from, Optional.empty()),
            Understanding.NOTHING,
            setting,
            random,
            records);
    for (int i = 0; i < 40 && !state.over(); i++) {
      state = turn(state, input(random), understanding(random), setting, random, records);
    }
    replaysTheSame(records, setting);
  }

  /** A recorded call comes out the same with the same flows, whether its rows name them or not. */
  private static void replaysTheSame(List<TurnRecord> records, TurnContext setting) {
    var replay = new Replay(ENGINE.book(), POLICIES, Optional.empty());
    var old =
        records.stream()
            .map(
                turn ->
                    new TurnRecord(
                        turn.input(),
                        turn.understanding(),
                        turn.answers(),
                        turn.commands(),
                        turn.actions()))
            .toList();
    for (List<TurnRecord> rows : List.of(records, old)) {
      ReplayedCall replayed = replay.run(new TenantId("demo"), rows, setting);
      assertThat(replayed.differences()).isEmpty();
      assertThat(replayed.divergedAt()).isEmpty();
      assertThat(replayed.same()).isTrue();
    }
  }

  private static DialogueState turn(
      DialogueState state,
      TurnInput input,
      Understanding understanding,
      TurnContext setting,
      RandomGenerator random,
      List<TurnRecord> records) {
    var queries = new ArrayList<Query>();
    var answers = new ArrayList<Answer>();
    var actions = new ArrayList<Action>();
    var commands = new ArrayList<VoiceCommand>();
    Move move = ENGINE.advance(state, new EngineInput.Turned(input, understanding), setting);
    commands.addAll(move.commands());
    actions.addAll(move.actions());
    while (move.query().isPresent()) {
      queries.add(move.query().get());
      assertThat(queries).as("questions to systems in one turn").hasSizeLessThan(13);
      answers.add(answer(random));
      move = ENGINE.advance(move.state(), new EngineInput.Answered(answers.getLast()), setting);
      commands.addAll(move.commands());
      actions.addAll(move.actions());
    }
    assertThat(commands).as("after %s in %s", input, state).isNotEmpty();
    assertThat(commands.stream().anyMatch(VoiceCommand.Say.class::isInstance)).isTrue();
    assertThat(commands.getLast())
        .as("the last command after %s", input)
        .isInstanceOfAny(
            VoiceCommand.Ask.class, VoiceCommand.Transfer.class, VoiceCommand.Hangup.class);
    assertThat(commands.stream().filter(VoiceCommand.Ask.class::isInstance)).hasSizeLessThan(2);
    assertThat(move.state().over()).isEqualTo(!(commands.getLast() instanceof VoiceCommand.Ask));
    records.add(
        new TurnRecord(
            input,
            understanding,
            answers,
            commands,
            actions,
            Optional.of(TurnBasis.of(0, setting, queries, move.state()))));
    return move.state();
  }

  private static TurnInput input(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> new TurnInput.Silence();
      case 1 -> new TurnInput.Unheard();
      case 2 -> new TurnInput.Mumbled();
      case 3 ->
          new TurnInput.Keyed(
              pick(
                  random,
                  List.of(
                      "0",
                      "1",
                      "2",
                      "9",
                      "*",
                      "#",
                      "1234#",
                      "13800001234",
                      "99999999999999999999")));
      default ->
          new TurnInput.Heard(
              Transcript.of(pick(random, List.of("我的快递", "嗯", "耳机", "一二三四", "不对"))));
    };
  }

  private static Understanding understanding(RandomGenerator random) {
    var wishes = new ArrayList<Understanding.Wish>();
    for (int i = random.nextInt(3); i > 0; i--) {
      wishes.add(
          new Understanding.Wish(
              new Intent(
                  pick(
                      random,
                      List.of(
                          "order_status",
                          "logistics",
                          "human_agent",
                          "greeting_or_thanks",
                          "stock"))),
              0.9));
    }
    var slots = new ArrayList<Slot>();
    if (random.nextInt(3) == 0) {
      slots.add(
          new Slot(Slot.DIGITS, pick(random, List.of("1", "1234", "13800001234", "202611220001"))));
    }
    if (random.nextInt(3) == 0) {
      slots.add(new Slot(Slot.CHOICE, pick(random, List.of("1", "2", "9", "last"))));
    }
    if (random.nextInt(3) == 0) {
      slots.add(new Slot("reason", pick(random, List.of("quality", "changed_mind", "price_drop"))));
    }
    if (random.nextInt(4) == 0) {
      slots.add(new Slot("tax_number", "91310000MA1FL0XX0X"));
    }
    Optional<Act> act =
        random.nextBoolean() ? Optional.of(pick(random, List.of(Act.values()))) : Optional.empty();
    return new Understanding(wishes, act, slots, Emotion.NEUTRAL);
  }

  private static Answer answer(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> Answer.of(Answer.Outcome.NONE);
      case 1 -> Answer.of(Answer.Outcome.UNAVAILABLE);
      case 2 -> Answer.of(Answer.Outcome.MANY);
      case 3 -> Answer.of(Answer.Outcome.NEAR, new Fact.Suspected(CUSTOMER));
      default ->
          Answer.of(
              Answer.Outcome.FOUND,
              new Fact.Identified(CUSTOMER),
              new Fact.Booked("100000006", "return"),
              new Fact.Passage("满九十九元包邮。"),
              new Fact.Tickets(List.of(TICKET)),
              new Fact.Orders(
                  IntStream.rangeClosed(1, random.nextInt(1, 7))
                      .mapToObj(i -> order(i, random))
                      .toList()),
              new Fact.Parcels(List.of(parcel(random))));
    };
  }

  private static Order order(int number, RandomGenerator random) {
    return new Order(
        new OrderNumber("20261122000" + number),
        CUSTOMER.id(),
        pick(random, List.of(OrderStatus.values())),
        NOW.minusSeconds(random.nextInt(10_000_000)),
        List.of(new Order.Line("s", pick(random, List.of("蓝牙耳机", "羽绒服")), 1, Money.yuan(99))),
        Money.yuan(99),
        Optional.empty(),
        Optional.empty());
  }

  private static Shipment parcel(RandomGenerator random) {
    return new Shipment(
        new OrderNumber("202611220001"),
        "顺丰速运",
        "SF1",
        pick(random, List.of(Shipment.State.values())),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static <T> T pick(RandomGenerator random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
