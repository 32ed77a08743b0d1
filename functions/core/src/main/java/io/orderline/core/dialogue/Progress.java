package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.TurnInput;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One move in the making: the mutable inside of {@link DialogueEngine}, thrown away when the move
 * is done.
 */
final class Progress {
  /** A longer list is not read out: nobody remembers it. */
  static final int LONGEST_MENU = 4;

  /**
   * More steps than this without a question are a loop, which the linter refuses; the caller must
   * not pay for one.
   */
  private static final int MOST_STEPS = 200;

  private static final int PATIENCE = 3;

  private final FlowBook book;
  private final Setting setting;
  private final List<Frame> stack;
  private final List<String> pending;
  private final Map<String, String> slots;
  private final Map<String, List<String>> readings;
  private final Map<String, Fact> facts;
  private final List<String> said;
  private final List<VoiceCommand> commands = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private Optional<Query> query = Optional.empty();
  private int unclear;
  private int silent;
  private boolean over;

  Progress(FlowBook book, DialogueState state, Setting setting) {
    this.book = book;
    this.setting = setting;
    this.stack = new ArrayList<>(state.stack());
    this.pending = new ArrayList<>(state.pending());
    this.slots = new HashMap<>(state.slots());
    this.readings = new HashMap<>(state.readings());
    this.facts = new HashMap<>(state.facts());
    this.said = new ArrayList<>(state.lastSaid());
    this.unclear = state.unclear();
    this.silent = state.silent();
    this.over = state.over();
  }

  Move move() {
    return new Move(state(), commands, actions, query);
  }

  private DialogueState state() {
    return new DialogueState(stack, pending, slots, readings, facts, said, unclear, silent, over);
  }

  void start(TurnInput.Started started) {
    started.from().ifPresent(number -> put(new Fact.Caller(number)));
    said.clear();
    stack.clear();
    open(FlowBook.MAIN);
    walk();
  }

  void end() {
    over = true;
    stack.clear();
    actions.add(new Action(Action.CALL_ENDED, Map.of("reason", "hung_up")));
  }

  void answered(Answer answer) {
    answer.facts().forEach(this::put);
    if (!stack.isEmpty() && current() instanceof Step.LookUp lookUp) {
      go(route(lookUp, answer.outcome()));
    }
    walk();
  }

  void turn(TurnInput input, Understanding understanding) {
    if (over || stack.isEmpty()) {
      said.clear();
      hangUp(Optional.empty());
      return;
    }
    Reading reading = new Interpreter(book, state()).read(current(), input, understanding);
    if (reading instanceof Reading.Again) {
      again();
      return;
    }
    said.clear();
    if (!(reading instanceof Reading.Silent)) {
      silent = 0;
    }
    switch (reading) {
      case Reading.Filled(var value, var others) -> filled(value, others);
      case Reading.Yes _ -> decided(true);
      case Reading.No _ -> decided(false);
      case Reading.Picked(int index) -> picked(index);
      case Reading.Wants(var flows) -> wants(flows, understanding);
      case Reading.Wait _ -> ask("好的，您慢慢来。", Optional.empty());
      case Reading.Courtesy _ -> ask("您好。", Optional.of(prompts().first()));
      case Reading.Bye _ -> run(FlowBook.GOODBYE);
      case Reading.Silent _ -> silence();
      case Reading.Unheard _ -> notUnderstood("抱歉，刚才的声音没有收到。");
      case Reading.Unclear _ -> notUnderstood("");
      case Reading.Again _ -> throw new IllegalStateException("handled above");
    }
    walk();
  }

  private void again() {
    List.copyOf(said).forEach(sentence -> commands.add(new VoiceCommand.Say(sentence)));
    commands.add(new VoiceCommand.Ask(expectation()));
  }

  private void filled(String value, List<String> others) {
    if (current() instanceof Step.Ask ask) {
      understood();
      slots.put(ask.slot(), value);
      readings.put(ask.slot(), others);
      go(ask.next());
    }
  }

  private void decided(boolean yes) {
    if (current() instanceof Step.Ask ask) {
      understood();
      if (ask.expect() instanceof Expect.YesNo) {
        slots.put(ask.slot(), yes ? "yes" : "no");
      }
      go((yes ? ask.yes() : ask.no()).orElse(ask.next()));
    }
  }

  private void picked(int index) {
    if (current() instanceof Step.Choose choose) {
      understood();
      put(new Fact.Chosen(orders().get(index)));
      go(choose.next());
    }
  }

  private void wants(List<String> flows, Understanding understanding) {
    understood();
    understanding
        .slot(Slot.DIGITS)
        .filter(digits -> digits.value().length() >= 4)
        .ifPresent(
            digits -> {
              slots.put(Slot.DIGITS, digits.value());
              readings.put(Slot.DIGITS, digits.alternatives());
            });
    if (current() instanceof Step.Ask ask && ask.expect() instanceof Expect.Wish) {
      go(ask.next());
    }
    pending.addAll(flows.subList(1, flows.size()));
    open(flows.getFirst());
  }

  private void silence() {
    silent++;
    switch (silent) {
      case 1 -> ask("您好，请问您还在吗？", Optional.of(prompts().first()));
      case 2 -> ask("您好，我没有听到您的声音。", Optional.of(prompts().keys()));
      default -> run(FlowBook.SILENT);
    }
  }

  private void notUnderstood(String apology) {
    unclear++;
    switch (unclear) {
      case 1 -> ask(apology, Optional.of(prompts().again()));
      case 2 -> ask(apology, Optional.of(prompts().keys()));
      default -> open(FlowBook.UNCLEAR);
    }
  }

  private void understood() {
    unclear = 0;
  }

  /** Takes steps until the caller, a system or the end of the call is awaited. */
  private void walk() {
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      if (over || query.isPresent() || endsWithAsk()) {
        return;
      }
      if (stack.isEmpty()) {
        hangUp(Optional.empty());
        return;
      }
      take(current());
    }
    stack.clear();
    say("抱歉，系统出了一点问题，请您稍后再来电。");
    hangUp(Optional.empty());
  }

  private void take(Step step) {
    switch (step) {
      case Step.Say say -> {
        say(fill(say.text()));
        go(say.next());
      }
      case Step.Ask ask -> question(ask);
      case Step.Choose choose -> choose(choose);
      case Step.LookUp lookUp -> lookUp(lookUp);
      case Step.When when -> go(holds(when.condition()) ? when.then() : when.otherwise());
      case Step.Run run -> {
        go(run.next());
        open(run.flow());
      }
      case Step.Confirm confirm -> {
        fact(Fact.Suspected.class).ifPresent(near -> put(new Fact.Identified(near.customer())));
        go(confirm.next());
      }
      case Step.Retry retry -> retry(retry);
      case Step.Transfer transfer -> transfer(transfer);
      case Step.Hangup hangup -> hangUp(hangup.say());
    }
  }

  private void question(Step.Ask ask) {
    boolean wish = ask.expect() instanceof Expect.Wish;
    if (wish && !pending.isEmpty()) {
      say("接下来是您刚才提到的另一件事。");
      open(pending.removeFirst());
    } else if (!wish && slots.containsKey(ask.slot())) {
      go(ask.next());
    } else {
      boolean resumed = stack.getLast().waiting() && !wish;
      ask(resumed ? "我们接着刚才的问题。" : "", Optional.of(ask.prompts().first()));
    }
  }

  private void choose(Step.Choose choose) {
    List<Order> orders = orders();
    Optional<Order> named =
        Optional.ofNullable(slots.remove(Slot.DIGITS)).flatMap(digits -> endingIn(orders, digits));
    if (orders.isEmpty()) {
      go(choose.none());
    } else if (named.isPresent() || orders.size() == 1) {
      put(new Fact.Chosen(named.orElse(orders.getFirst())));
      go(choose.next());
    } else {
      ask("", Optional.of(choose.prompts().first()));
    }
  }

  private static Optional<Order> endingIn(List<Order> orders, String digits) {
    List<Order> fitting =
        orders.stream().filter(order -> order.number().value().endsWith(digits)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private void lookUp(Step.LookUp step) {
    query =
        switch (step.subject()) {
          case CALLER -> fact(Fact.Caller.class).map(caller -> new Query.WhoCalls(caller.number()));
          case IDENTITY -> identity();
          case ORDERS ->
              fact(Fact.Identified.class).map(known -> new Query.OrdersOf(known.customer().id()));
          case PARCELS ->
              fact(Fact.Chosen.class).map(chosen -> new Query.ParcelsOf(chosen.order().number()));
          case OFFERS -> Optional.of(new Query.OffersToday());
        };
    if (query.isEmpty()) {
      go(route(step, Answer.Outcome.NONE));
    }
  }

  private Optional<Query> identity() {
    return Optional.ofNullable(slots.get(Slot.DIGITS))
        .map(
            digits -> {
              var all = new ArrayList<>(List.of(digits));
              all.addAll(readings.getOrDefault(Slot.DIGITS, List.of()));
              return new Query.WhoIs(all);
            });
  }

  private static String route(Step.LookUp step, Answer.Outcome outcome) {
    return step.routes().getOrDefault(outcome, step.routes().get(Answer.Outcome.NONE));
  }

  private void retry(Step.Retry retry) {
    String counter = "retry." + stack.getLast().flow() + "." + retry.id();
    int times = Integer.parseInt(slots.getOrDefault(counter, "0"));
    if (times >= retry.atMost()) {
      go(retry.otherwise());
      return;
    }
    slots.put(counter, Integer.toString(times + 1));
    if (book.flow(stack.getLast().flow()).step(retry.step()) instanceof Step.Ask ask) {
      slots.remove(ask.slot());
      readings.remove(ask.slot());
    }
    go(retry.step());
  }

  private void transfer(Step.Transfer transfer) {
    if (setting.shop().agent().isEmpty()) {
      go(transfer.unavailable());
      return;
    }
    String story = HandoffStory.of(book, state(), setting);
    say(fill(transfer.say()));
    commands.add(new VoiceCommand.Transfer(setting.shop().agent().get(), Optional.of(story)));
    actions.add(new Action(Action.HANDOFF_REQUESTED, Map.of("story", story)));
    over = true;
  }

  private void hangUp(Optional<Text> last) {
    last.map(this::fill).ifPresent(this::say);
    if (commands.isEmpty()) {
      say("感谢您的来电，再见。");
    }
    commands.add(new VoiceCommand.Hangup());
    over = true;
    stack.clear();
  }

  /** Puts the open question, after a lead-in that may be empty. */
  private void ask(String leadIn, Optional<Text> prompt) {
    if (!leadIn.isEmpty()) {
      say(leadIn);
    }
    prompt.map(this::fill).ifPresent(this::say);
    Frame top = stack.removeLast();
    stack.add(new Frame(top.flow(), top.step(), true));
    commands.add(new VoiceCommand.Ask(expectation()));
  }

  private Prompts prompts() {
    return switch (current()) {
      case Step.Ask ask -> ask.prompts();
      case Step.Choose choose -> choose.prompts();
      default -> throw new IllegalStateException("only a question waits for the caller");
    };
  }

  private Expectation expectation() {
    return expectation(current(), state());
  }

  static Expectation expectation(Step open, DialogueState state) {
    return switch (open) {
      case Step.Ask ask -> ask.expect().expectation();
      case Step.Choose _ ->
          new Expectation.Choice(
              state
                  .fact(Fact.Orders.class)
                  .map(found -> Math.clamp(found.orders().size(), 1, LONGEST_MENU))
                  .orElse(1));
      default -> new Expectation.Anything();
    };
  }

  private boolean holds(Condition condition) {
    Optional<String> value = Knowledge.value(condition.name(), state(), setting);
    return switch (condition) {
      case Condition.Known _ -> value.isPresent();
      case Condition.Is(_, var values) -> value.filter(values::contains).isPresent();
    };
  }

  private String fill(Text text) {
    DialogueState state = state();
    return text.fill(name -> Knowledge.value(name, state, setting).orElse(""));
  }

  private void say(String sentence) {
    if (!sentence.isBlank()) {
      said.add(sentence);
      commands.add(new VoiceCommand.Say(sentence));
    }
  }

  /** Opens a flow in place of whatever was open: nothing comes after it. */
  private void run(String flow) {
    stack.clear();
    pending.clear();
    open(flow);
  }

  private void open(String flow) {
    stack.add(Frame.at(flow, book.flow(flow).firstStep()));
  }

  private void go(String target) {
    Frame top = stack.removeLast();
    if (!target.equals(Step.END)) {
      stack.add(Frame.at(top.flow(), target));
    }
  }

  private Step current() {
    Frame top = stack.getLast();
    return book.flow(top.flow()).step(top.step());
  }

  private boolean endsWithAsk() {
    return !commands.isEmpty() && commands.getLast() instanceof VoiceCommand.Ask;
  }

  private List<Order> orders() {
    return fact(Fact.Orders.class).map(Fact.Orders::orders).orElse(List.of());
  }

  private <F extends Fact> Optional<F> fact(Class<F> kind) {
    return Optional.ofNullable(facts.get(kind.getSimpleName())).map(kind::cast);
  }

  private void put(Fact fact) {
    facts.put(fact.getClass().getSimpleName(), fact);
  }
}
