package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.understanding.MoodHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A move in the making: the mutable inside of {@link DialogueEngine}, thrown away when the move is
 * done. Knows how to speak, to remember and to go from step to step, and nothing of what steps
 * mean.
 */
final class MoveBuilder {
  final FlowBook book;
  final TurnContext setting;
  final Memory memory;
  final List<String> pending;
  int unclear;
  int silent;
  MoodHistory temper;
  private final List<Frame> stack;
  private final List<String> said;
  private final List<VoiceCommand> commands = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private Optional<Query> query = Optional.empty();
  private boolean over;
  private final int flows;

  MoveBuilder(FlowBook book, DialogueState state, TurnContext setting) {
    this.book = book;
    this.setting = setting;
    this.stack = new ArrayList<>(state.stack().stream().filter(book::has).toList());
    this.pending =
        new ArrayList<>(
            state.pending().stream()
                .filter(kept -> book.flows().containsKey(PendingWish.of(kept).flow()))
                .toList());
    this.memory = new Memory(state);
    this.said = new ArrayList<>(state.lastSaid());
    this.unclear = state.unclear();
    this.silent = state.silent();
    this.temper = state.temper();
    this.over = state.over();
    this.flows = state.flows();
  }

  Move move() {
    return new Move(state(), commands, actions, query);
  }

  DialogueState state() {
    return new DialogueState(
        stack,
        pending,
        memory.slots(),
        memory.readings(),
        memory.facts(),
        said,
        unclear,
        silent,
        temper,
        over,
        flows);
  }

  /** Whether the engine waits: for the caller, for a system, or for the end of the call. */
  boolean rests() {
    return over
        || query.isPresent()
        || !commands.isEmpty() && commands.getLast() instanceof VoiceCommand.Ask;
  }

  boolean idle() {
    return stack.isEmpty();
  }

  boolean over() {
    return over;
  }

  Step current() {
    return step(stack.getLast());
  }

  /** The flow that the current step belongs to. */
  Flow flow() {
    return book.flow(stack.getLast().flow());
  }

  /** The open flows, innermost first. */
  List<Flow> openFlows() {
    return stack.reversed().stream().map(frame -> book.flow(frame.flow())).toList();
  }

  /** Whether everything that the text names is known. */
  boolean known(Text text) {
    DialogueState state = state();
    return text.places().stream()
        .noneMatch(name -> FlowVariables.spoken(name, state, setting).isBlank());
  }

  /** Of two wishes in one breath the second is about what was named for it. */
  void speaksOfTheRest() {
    memory
        .slot(InputHandler.UTTERANCE)
        .ifPresent(
            words ->
                memory
                    .fact(Fact.Chosen.class)
                    .ifPresent(
                        done ->
                            memory.set(
                                InputHandler.UTTERANCE,
                                Mentions.without(done.order(), Questions.orders(state()), words))));
  }

  /** The next wish that the caller had besides; the order that it is about is spoken of. */
  String nextWish() {
    PendingWish next = PendingWish.of(pending.removeFirst());
    next.order()
        .flatMap(
            number ->
                Questions.orders(state()).stream()
                    .filter(order -> order.number().value().equals(number))
                    .findFirst())
        .ifPresent(
            order -> {
              memory.newWish();
              memory.put(new Fact.Chosen(order));
            });
    return next.flow();
  }

  /** Whether the present question was asked before. */
  boolean resumed() {
    return stack.getLast().waiting();
  }

  void go(String target) {
    if (target.equals(Step.END)) {
      close();
    } else {
      stack.add(Frame.at(stack.removeLast().flow(), target));
    }
  }

  /** Ends the innermost flow; a question that it came before is about its own order again. */
  private void close() {
    stack.removeLast();
    if (idle()) {
      return;
    }
    Frame top = stack.getLast();
    top.topic()
        .ifPresent(
            left -> {
              memory.recall(left);
              stack.set(stack.size() - 1, top.asking());
            });
  }

  void open(String flow) {
    stack.add(Frame.at(flow, book.flow(flow).firstStep()));
  }

  /** Keeps what the open question is about, so that another wish can come first. */
  void setAside() {
    Frame top = stack.removeLast();
    stack.add(top.about(memory.topic()));
    memory.forgetValues();
  }

  /**
   * Forgets what waits and would settle the same order otherwise: who has exchanged does not
   * return.
   */
  void settled(String kind) {
    Set<String> done = Set.of(kind);
    int first = 0;
    while (first < stack.size() - 1
        && !Settlement.same(book.flow(stack.get(first).flow()).bookings(), done)) {
      first++;
    }
    stack.subList(first, stack.size() - 1).clear();
    // 吹风机要换，羽绒服退掉: the other wish is about goods of its own
    boolean named =
        memory
            .slot(InputHandler.UTTERANCE)
            .filter(words -> Mentions.of(Questions.orders(state()), words).size() > 1)
            .isPresent();
    pending.removeIf(
        kept -> {
          PendingWish wish = PendingWish.of(kept);
          return wish.order().isEmpty()
              && !named
              && Settlement.same(book.flow(wish.flow()).bookings(), done);
        });
  }

  /** Leaves the open wish: back to the question that it came before, or to the first flow. */
  void leave() {
    do {
      if (stack.size() > 1) {
        close();
      }
    } while (stack.size() > 1 && !stack.getLast().waiting());
  }

  /** Goes back to the last question that can still be put, or to the beginning. */
  void goBack() {
    while (stack.size() > 1 && !stack.getLast().waiting()) {
      stack.removeLast();
    }
    memory.newTopic();
    if (idle()) {
      open(FlowBook.MAIN);
    }
  }

  /** Opens a flow in place of whatever was open: nothing comes after it. */
  void replace(String flow) {
    stack.clear();
    pending.clear();
    open(flow);
  }

  /** Takes up a call that had been handed on: this flow, and then the next wish. */
  void resume(String flow) {
    over = false;
    pending.clear();
    while (stack.size() > 1) {
      stack.removeLast();
    }
    open(flow);
  }

  /** Takes up a call that had been handed on, where it was before all wishes. */
  void takeUp() {
    over = false;
    pending.clear();
    while (stack.size() > 1) {
      stack.removeLast();
    }
    if (idle()) {
      open(FlowBook.MAIN);
    }
  }

  void ask(Query question) {
    query = Optional.of(question);
  }

  void act(Action action) {
    actions.add(action);
  }

  /** Begins a new answer; what was said last is then no longer repeated. */
  void hush() {
    said.clear();
  }

  void say(Text text) {
    say(fill(text));
  }

  void say(String sentence) {
    // nothing is said twice in one answer
    if (!sentence.isBlank() && !said.contains(sentence)) {
      said.add(sentence);
      commands.add(new VoiceCommand.Say(sentence));
    }
  }

  /** Says once more what was said last, and listens again. */
  void repeat() {
    said.forEach(sentence -> commands.add(new VoiceCommand.Say(sentence)));
    commands.add(new VoiceCommand.Ask(expectation()));
  }

  /** Puts the open question, after a lead-in that may be empty. */
  void question(String leadIn, Optional<Text> prompt) {
    say(leadIn);
    prompt.ifPresent(this::say);
    stack.add(stack.removeLast().asking());
    commands.add(new VoiceCommand.Ask(expectation()));
  }

  void command(VoiceCommand last) {
    commands.add(last);
    over = true;
  }

  /** Ends the call, never without a word. */
  void hangUp() {
    if (commands.isEmpty()) {
      say("感谢您的来电，再见。");
    }
    command(new VoiceCommand.Hangup());
    stack.clear();
  }

  /** The line is down: nothing more can be said. */
  void end() {
    over = true;
    stack.clear();
  }

  private Step step(Frame frame) {
    return book.flow(frame.flow()).step(frame.step());
  }

  private Expectation expectation() {
    return Questions.expectation(current(), state());
  }

  private String fill(Text text) {
    DialogueState state = state();
    return text.fill(name -> FlowVariables.spoken(name, state, setting));
  }
}
