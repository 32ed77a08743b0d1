package io.orderline.console;

import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Direction;
import io.orderline.core.call.EndReason;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventCodec;
import io.orderline.core.event.TicketEvent.TicketCreated;
import io.orderline.core.event.TurnEvent.CallChanged;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding;
import io.orderline.events.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls and tickets as they come to the console: kept by their owner, then told by an event. */
@ApplicationScoped
public class Scenes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AtomicInteger NUMBERS = new AtomicInteger(3000);

  private final RecordedCalls calls;
  private final KeptTickets tickets;
  private final Inbox inbox;
  private final Clock clock;

  Scenes(RecordedCalls calls, KeptTickets tickets, Inbox inbox, Clock clock) {
    this.calls = calls;
    this.tickets = tickets;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** A call in the making. */
  public final class Scene {
    private final TenantId tenant;
    private final CallId id = new CallId("CA" + Console.name("x").replace("-", ""));
    private final String caller;
    private final List<RecordedTurn> turns = new ArrayList<>();
    private CallState state = new CallState.Talking();

    Scene(String tenant, String caller, String called) {
      this.tenant = new TenantId(tenant);
      this.caller = caller;
      turn(
          new TurnInput.Started(PhoneNumber.read(caller), PhoneNumber.read(called)),
          Understanding.NOTHING,
          List.of(),
          "您好，请问有什么可以帮您？");
    }

    public String id() {
      return id.value();
    }

    /** The caller says something, which means this. */
    public Scene says(String words, String intent, Emotion emotion, Action... actions) {
      turn(
          new TurnInput.Heard(Transcript.of(words)),
          new Understanding(
              List.of(new Understanding.Wish(new Intent(intent), 0.9)),
              Optional.empty(),
              List.of(),
              emotion),
          List.of(actions),
          "好的。");
      return this;
    }

    public Scene says(String words, String intent, Action... actions) {
      return says(words, intent, Emotion.NEUTRAL, actions);
    }

    /** A system knows who calls. */
    public Scene known(String name) {
      RecordedTurn last = turns.removeLast();
      var customer = new Customer(new CustomerId("c1"), name, new PhoneNumber("13501018226"), "普通");
      turns.add(
          new RecordedTurn(
              last.number(),
              last.at(),
              last.millis(),
              new TurnRecord(
                  last.record().input(),
                  last.record().understanding(),
                  List.of(Answer.of(Answer.Outcome.FOUND, new Fact.Identified(customer))),
                  last.record().commands(),
                  last.record().actions())));
      return this;
    }

    public Scene ends(EndReason reason) {
      state = new CallState.Ended(reason);
      turn(new TurnInput.HungUp(), Understanding.NOTHING, List.of(), null);
      return this;
    }

    public Scene queued() {
      state = new CallState.Queued("agents", clock.instant());
      turn(
          new TurnInput.Silence(),
          Understanding.NOTHING,
          List.of(Action.handoffRequested("客户：陈晓梅 13501018226")),
          null);
      return this;
    }

    private void turn(
        TurnInput input, Understanding understood, List<Action> actions, String said) {
      turns.add(
          new RecordedTurn(
              turns.size(),
              clock.instant(),
              40,
              new TurnRecord(
                  input,
                  understood,
                  List.of(),
                  said == null ? List.of() : List.of(new VoiceCommand.Say(said)),
                  actions)));
    }

    /** Its owner keeps it. */
    public Scene kept() {
      calls.put(
          tenant,
          new CallRecord(
              id,
              "twilio",
              Direction.INBOUND,
              PhoneNumber.read(caller),
              state,
              turns.size(),
              turns.getFirst().at(),
              state instanceof CallState.Ended ? Optional.of(clock.instant()) : Optional.empty()),
          turns);
      return this;
    }

    /** It is kept and told. */
    public Scene told() {
      kept();
      receive(
          new Event<>(
              id + ":" + turns.size() + ":changed",
              Event.source(tenant, "call"),
              tenant,
              id.value(),
              clock.instant(),
              new CallChanged(id, turns.size() - 1)));
      return this;
    }
  }

  public Scene call(String tenant, String caller) {
    return new Scene(tenant, caller, "02160000001");
  }

  public Scene call(String tenant, String caller, String called) {
    return new Scene(tenant, caller, called);
  }

  /** A ticket that is kept and told. */
  public Ticket ticket(String shop, TicketKind kind, Optional<CallId> call) {
    var tenant = new TenantId(shop);
    TicketNumber number = TicketNumber.of(NUMBERS.incrementAndGet());
    Ticket ticket =
        tickets
            .create(
                new TicketRequest(
                    "wish " + number,
                    number,
                    tenant,
                    kind,
                    Optional.of(new CustomerId("c1")),
                    Optional.of(new PhoneNumber("13501018226")),
                    Optional.empty(),
                    call,
                    "手机号13501018226，东西坏了",
                    Map.of("address", "浙江省杭州市西湖区文三路88号"),
                    clock.instant()))
            .toCompletableFuture()
            .join();
    receive(
        new Event<>(
            number + ":1:ticket.created",
            Event.source(tenant, "tickets"),
            tenant,
            number.value(),
            clock.instant(),
            new TicketCreated(
                number,
                kind,
                ticket.state(),
                ticket.due(),
                call,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    return ticket;
  }

  private void receive(Event<?> event) {
    inbox.receive(EventCodec.encode(event)).await().atMost(PATIENCE);
  }
}
