package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call on the engine, with a customer who has two orders; what is heard in a turn is one string.
 */
final class TestCall {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Customer CUSTOMER =
      new Customer(new CustomerId("c"), "王小明", new PhoneNumber("13800001234"), "普通会员");

  final List<Action> actions = new ArrayList<>();
  private DialogueEngine engine = new DialogueEngine(SmallBook.book());
  private final TurnContext setting;
  private boolean ordersKnown = true;
  private OrderStatus status = OrderStatus.SIGNED;
  private Optional<Fact.Standing> standing = Optional.empty();
  private String secondFactor = "";
  private DialogueState state;
  private String heard = "";

  TestCall() {
    this(Optional.of(new PhoneNumber("4008001234")));
  }

  /** A call to a shop that callers are put through to this number of; empty for none. */
  TestCall(Optional<PhoneNumber> agent) {
    this(agent, new PolicyBook(List.of()));
  }

  /** A call to a shop with rules. */
  TestCall(Optional<PhoneNumber> agent, PolicyBook policies) {
    setting =
        new TurnContext(
            new Shop("店", agent, BusinessHours.ALWAYS, policies), NOW, ZoneId.of("Asia/Shanghai"));
    state = DialogueState.NEW.with(new Fact.Identified(CUSTOMER));
    does(new TurnInput.Started(Optional.empty(), Optional.empty()), Understanding.NOTHING);
  }

  /** From now on the shop's orders cannot be read. */
  void loseOrders() {
    ordersKnown = false;
  }

  /** From now on the orders are in this state. */
  TestCall orders(OrderStatus now) {
    status = now;
    return this;
  }

  /** Another call has asked for this ticket about the order that is talked about. */
  void booksElsewhere(String number, String kind) {
    standing = Optional.of(new Fact.Standing(number, kind));
  }

  /** The caller has shown this, and nothing else. */
  TestCall shown(Proof... proofs) {
    state = state.with(new Fact.Proven(List.of(proofs)));
    return this;
  }

  /** From now on this is the name of the caller, when a second factor is asked for. */
  TestCall isCalled(String name) {
    secondFactor = name;
    return this;
  }

  /** From now on another version of the flows answers. */
  void goesOnBy(FlowBook other) {
    engine = new DialogueEngine(other);
  }

  String says(String words, Meaning meaning) {
    return does(new TurnInput.Heard(Transcript.of(words)), meaning.understanding());
  }

  String does(TurnInput input) {
    return does(input, Understanding.NOTHING);
  }

  String heard() {
    return heard;
  }

  boolean over() {
    return state.over();
  }

  private String does(TurnInput input, Understanding understanding) {
    List<VoiceCommand> commands = new ArrayList<>();
    Move move = engine.advance(state, new EngineInput.Turned(input, understanding), setting);
    take(move, commands);
    while (move.query().isPresent()) {
      Answer answer = answer(move.query().get());
      move = engine.advance(move.state(), new EngineInput.Answered(answer), setting);
      take(move, commands);
    }
    state = move.state();
    heard =
        commands.stream()
            .filter(VoiceCommand.Say.class::isInstance)
            .map(command -> ((VoiceCommand.Say) command).text())
            .collect(Collectors.joining());
    return heard;
  }

  private void take(Move move, List<VoiceCommand> commands) {
    commands.addAll(move.commands());
    actions.addAll(move.actions());
  }

  private Answer answer(Query query) {
    return switch (query) {
      case Query.OrdersOf _ when ordersKnown ->
          Answer.of(
              Answer.Outcome.FOUND,
              new Fact.Orders(List.of(order("1001", "蓝牙耳机"), order("1002", "羽绒服"))));
      case Query.SecondFactor factor ->
          factor.said().equals(secondFactor)
              ? Answer.of(Answer.Outcome.FOUND, Fact.Proven.twice(factor.proven()))
              : Answer.of(Answer.Outcome.NONE);
      case Query.NextTicketNumber _ when standing.isPresent() ->
          Answer.of(Answer.Outcome.NONE, standing.get());
      case Query.NextTicketNumber next ->
          new Answer(
              Answer.Outcome.FOUND,
              Stream.concat(
                      next.order().map(this::now).stream(),
                      Stream.of(new Fact.Booked("100000006", next.kind())))
                  .toList());
      default -> Answer.of(Answer.Outcome.UNAVAILABLE);
    };
  }

  private Fact now(OrderNumber number) {
    return new Fact.Chosen(order(number.value(), number.value().equals("1001") ? "蓝牙耳机" : "羽绒服"));
  }

  private Order order(String number, String product) {
    return new Order(
        new OrderNumber(number),
        CUSTOMER.id(),
        status,
        NOW,
        List.of(new Order.Line("s", product, 1, Money.yuan(99))),
        Money.yuan(99),
        Optional.empty(),
        Optional.empty());
  }

  /** The understanding of the words, put together piece by piece. */
  record Meaning(
      List<String> wishes,
      Optional<Act> act,
      List<Slot> slots,
      Emotion emotion,
      Optional<Reply.Kind> reply) {
    static final Meaning NOTHING = new Meaning(List.of(), Optional.empty(), List.of());

    Meaning(List<String> wishes, Optional<Act> act, List<Slot> slots) {
      this(wishes, act, slots, Emotion.NEUTRAL, Optional.empty());
    }

    /** The same, said angrily. */
    Meaning angrily() {
      return new Meaning(
          wishes, act, slots, new Emotion(Emotion.Mood.ANGRY, 0.9, List.of("什么破")), reply);
    }

    /** The same, as a reply of this kind. */
    Meaning as(Reply.Kind kind) {
      return new Meaning(wishes, act, slots, emotion, Optional.of(kind));
    }

    static Meaning wish(String... intents) {
      return new Meaning(List.of(intents), Optional.empty(), List.of());
    }

    static Meaning act(Act act) {
      return new Meaning(List.of(), Optional.of(act), List.of());
    }

    static Meaning slot(String name, String value) {
      return NOTHING.with(name, value);
    }

    Meaning with(String name, String value) {
      return new Meaning(wishes, act, List.of(new Slot(name, value)));
    }

    Meaning with(Act does) {
      return new Meaning(wishes, Optional.of(does), slots);
    }

    Understanding understanding() {
      return new Understanding(
          wishes.stream().map(name -> new Understanding.Wish(new Intent(name), 0.9)).toList(),
          act,
          slots,
          emotion,
          reply.map(kind -> new Reply(kind, 0.9)),
          Optional.empty());
    }
  }
}
