package io.orderline.core.dialogue;

import io.orderline.core.call.TurnInput;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the dialogue does about what the caller did, before the flow goes on. */
record Reactions(Workspace work) {
  /**
   * The slot that keeps the words of the wish: the shop's knowledge and orders are found by them.
   */
  static final String UTTERANCE = "utterance";

  private static final int SHORTEST_NUMBER = 4;

  void start(TurnInput.Started started) {
    started.from().ifPresent(number -> work.memory.put(new Fact.Caller(number)));
    work.hush();
    work.replace(FlowBook.MAIN);
  }

  void transferFailed() {
    work.hush();
    work.resume(FlowBook.CALLBACK);
    work.say("抱歉，人工客服现在都在忙。");
  }

  /**
   * The caller answers a question that these flows do not have: another version of them put it,
   * which runs beside this one or ran before.
   */
  void strayed() {
    work.hush();
    work.say("抱歉，刚才那件事要请您重新说一遍。");
    work.goBack();
  }

  void hungUp() {
    work.end();
    work.act(new Action(Action.CALL_ENDED, Map.of("reason", "hung_up")));
  }

  void turn(TurnInput input, Understanding understanding) {
    if (work.over() || work.idle()) {
      work.hush();
      work.hangUp();
      return;
    }
    Reading reading =
        new Interpreter(work.book, work.state()).read(work.current(), input, understanding);
    if (reading instanceof Reading.Again) {
      work.repeat();
      return;
    }
    work.hush();
    if (!(reading instanceof Reading.Silent)) {
      work.silent = 0;
    }
    if (!(reading instanceof Reading.Unclear || reading instanceof Reading.Unheard)) {
      work.unclear = 0;
    }
    if (input instanceof TurnInput.Heard(var transcript)) {
      work.temper = work.temper.after(transcript.prosody(), understanding.emotion());
    }
    if (Anger.outgrows(reading, work)) {
      work.setAside();
      work.say(Anger.TO_A_PERSON);
      work.open(FlowBook.HUMAN);
    } else {
      Anger.soothe(reading, work);
      react(reading, understanding);
    }
    boolean wish = reading instanceof Reading.Wants || reading instanceof Reading.Instead;
    if (wish && input instanceof TurnInput.Heard(var transcript)) {
      work.memory.set(UTTERANCE, transcript.text());
    }
  }

  private void react(Reading reading, Understanding understanding) {
    switch (reading) {
      case Reading.Filled(var value, var others) -> filled(value, others);
      case Reading.Yes _ -> decided(true);
      case Reading.No _ -> decided(false);
      case Reading.Picked(int index) -> picked(index);
      case Reading.Wants(var flows) -> wants(flows, understanding);
      case Reading.Instead(var flow) -> instead(flow, understanding);
      case Reading.Corrected(var slot, var value) -> corrected(slot, value);
      case Reading.Drop _ -> {
        work.leave();
        work.say("好的，那就先不办了。");
      }
      case Reading.Wait _ -> work.question("好的，您慢慢来。", Optional.empty());
      case Reading.Courtesy(boolean thanks) ->
          work.question(thanks ? "不客气。" : "您好。", Optional.of(prompts().first()));
      case Reading.Bye _ -> work.replace(FlowBook.GOODBYE);
      case Reading.Silent _ -> silence();
      case Reading.Unheard _ -> notUnderstood("抱歉，刚才的声音没有收到。");
      case Reading.Unclear _ -> notUnderstood("");
      case Reading.Again _ -> throw new IllegalStateException("a repetition is no reaction");
    }
  }

  private void filled(String value, List<String> others) {
    if (work.current() instanceof Step.Ask ask) {
      work.memory.fill(ask.slot(), value, others);
      work.go(ask.next());
    }
  }

  /** Goes through what follows from the value once more: the shop's rules may say otherwise now. */
  private void corrected(String slot, String value) {
    work.memory.set(slot, value);
    work.say("好的，已经改过来了。");
    work.flow().steps().values().stream()
        .filter(step -> step instanceof Step.Ask ask && ask.slot().equals(slot))
        .findFirst()
        .ifPresentOrElse(
            asked -> work.go(asked.id()), () -> work.question("", Optional.of(prompts().first())));
  }

  private void decided(boolean yes) {
    if (work.current() instanceof Step.Ask ask) {
      work.go((yes ? ask.yes() : ask.no()).orElse(ask.next()));
    }
  }

  private void picked(int index) {
    if (work.current() instanceof Step.Choose choose) {
      work.memory.put(new Fact.Chosen(Questions.orders(work.state()).get(index)));
      work.go(choose.next());
    }
  }

  private void wants(List<String> flows, Understanding understanding) {
    if (work.current() instanceof Step.Ask ask && ask.expect() instanceof Expect.Wish) {
      if (!flows.equals(List.of(FlowBook.HUMAN))) {
        work.memory.newTopic();
      }
      work.go(ask.next());
    } else {
      work.setAside();
    }
    remember(understanding);
    work.pending.addAll(flows.subList(1, flows.size()));
    work.open(flows.getFirst());
  }

  /**
   * Another flow in place of the open one; what is known of the order and the reason still holds.
   */
  private void instead(String flow, Understanding understanding) {
    work.leave();
    if (work.resumed()) {
      work.setAside();
    }
    remember(understanding);
    work.open(flow);
  }

  /** What was named together with the wish need not be asked for. */
  private void remember(Understanding understanding) {
    for (Slot slot : understanding.slots()) {
      boolean useful =
          switch (slot.name()) {
            case Slot.CHOICE -> false;
            case Slot.DIGITS -> slot.value().length() >= SHORTEST_NUMBER;
            default -> slot.problem().isEmpty();
          };
      if (useful) {
        work.memory.fill(slot.name(), slot.value(), slot.alternatives());
      }
    }
  }

  private void silence() {
    work.silent++;
    switch (work.silent) {
      case 1 -> work.question("您好，请问您还在吗？", Optional.of(prompts().first()));
      case 2 -> work.question("您好，我没有听到您的声音。", Optional.of(prompts().keys()));
      default -> work.replace(FlowBook.SILENT);
    }
  }

  private void notUnderstood(String apology) {
    work.unclear++;
    switch (work.unclear) {
      case 1 -> work.question(apology, Optional.of(prompts().again()));
      case 3 -> {
        work.setAside();
        work.open(FlowBook.UNCLEAR);
      }
      // the fourth time is in the flow for unclear callers, at night
      case 2, 4 -> work.question(apology, Optional.of(prompts().keys()));
      default -> work.replace(FlowBook.GOODBYE);
    }
  }

  private Prompts prompts() {
    return Questions.prompts(work.current());
  }
}
