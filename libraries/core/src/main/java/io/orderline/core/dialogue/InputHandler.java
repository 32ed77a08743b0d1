package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Handles the caller's input before the flow goes on. */
record InputHandler(MoveBuilder work) {
  /**
   * The slot that keeps the words of the wish: the shop's knowledge and orders are found by them.
   */
  static final String UTTERANCE = "utterance";

  /** The slot of the words that a text of the shop has answered already. */
  static final String TOLD = "told";

  /** What is said where nobody here can answer. */
  static final String NO_ANSWER = "这个问题我这里暂时没有答案，已经帮您记下来了，需要的话可以说转人工。";

  private static final String CHANGED_MIND = "changed_mind";

  private static final Pattern NONE_OF_THEM =
      Pattern.compile("都(?:先)?(?=不(?:退|换|取消|要|办|开|改|查)|算了|别)|全(?:都|部)?(?:不|算了|取消了)");

  private static final String COMPLAINT = "complaint";

  /** Another order than the one just spoken of is meant. */
  private static final Pattern OTHER =
      Pattern.compile(
          "也(?:给我|帮我)?(?:取消|退|换|查|催|要)|另外?一?[个单件笔份]|另外(?:的|那)|别的|其他|其它|还有(?:一|那)?[个单笔]|下一?[个单]|换一?[个单]订单|我(?:的)?所有|全部订单|我的订单$");

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

  /** A caller is back from a person, or from the queue for one. */
  void returned(TurnInput.Returned.Reason reason, Optional<String> flow) {
    work.hush();
    switch (reason) {
      case CHANGED_MIND -> {
        work.takeUp();
        work.say("好的，那我们先不转人工。");
      }
      case CALL_BACK -> {
        work.resume(FlowBook.CALLBACK);
        work.say("好的。");
      }
      case GIVEN_BACK -> {
        work.takeUp();
        work.say("好的，接下来由我为您服务。");
        flow.filter(work.book.flows()::containsKey).ifPresent(work::open);
      }
      case DONE -> {
        work.takeUp();
        work.replace(FlowBook.GOODBYE);
      }
    }
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
    work.act(Action.callEnded("hung_up"));
  }

  void turn(TurnInput input, Understanding understanding) {
    if (work.over() || work.idle()) {
      work.hush();
      work.hangUp();
      return;
    }
    String words = input instanceof TurnInput.Heard(var transcript) ? transcript.text() : "";
    Interpretation reading =
        new Interpreter(work.book, work.state(), work.setting.zone())
            .read(work.current(), input, understanding);
    if (reading instanceof Interpretation.Again) {
      work.repeat();
      return;
    }
    work.hush();
    if (!(reading instanceof Interpretation.Silent)) {
      work.silent = 0;
    }
    if (!(reading instanceof Interpretation.Unclear
        || reading instanceof Interpretation.Unheard
        || reading instanceof Interpretation.Restate)) {
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
      react(reading, understanding, words);
    }
    if (!words.isEmpty()) {
      keepWords(reading, words);
    }
  }

  /** Keeps the words of a wish, and whether a text has answered them before its flow begins. */
  private void keepWords(Interpretation reading, String words) {
    switch (reading) {
      case Interpretation.Wants _, Interpretation.Instead _ -> work.memory.set(UTTERANCE, words);
      case Interpretation.Asks asks -> {
        work.memory.set(UTTERANCE, words);
        if (asks.passage().isPresent() && !asks.flows().isEmpty()) {
          work.memory.set(TOLD, words);
        }
      }
      default -> {}
    }
  }

  private void react(Interpretation said, Understanding understanding, String words) {
    switch (new OwnWords(work).instead(said, understanding.reply().map(Reply::kind), words)) {
      case Interpretation.Filled(var value, var others) ->
          filled(value, others, understanding, words);
      case Interpretation.Yes(var then) -> {
        values().complete(understanding);
        work.pending.addAll(then);
        decided(true);
      }
      case Interpretation.No _ -> {
        forgetTheRest(words);
        decided(false);
      }
      case Interpretation.Picked(int index) -> picked(index);
      case Interpretation.Wants(var flows) -> wants(flows, understanding, words);
      case Interpretation.Instead(var flow) -> instead(flow, understanding);
      case Interpretation.Corrected(var slot, var value) ->
          mending().corrected(slot, value, understanding);
      case Interpretation.Drop _ -> {
        forgetTheRest(words);
        work.leave();
        if (!work.resumed()) {
          work.memory.newTopic();
        }
        work.say("好的，那就先不办了。");
      }
      case Interpretation.Wait _ -> work.question("好的，您慢慢来。", Optional.empty());
      case Interpretation.Asks asks -> asked(asks, understanding, words);
      case Interpretation.Hesitates _ -> work.question("好的，不着急，您想好了告诉我就行。", Optional.empty());
      case Interpretation.Lacks _ -> lacked();
      case Interpretation.Partial(var slot, var value, var problem) ->
          partial(slot, value, problem, understanding);
      case Interpretation.Restate _ -> misses().restated();
      case Interpretation.Withdraw withdraw -> mending().withdrawn(withdraw, words);
      case Interpretation.Rechosen(var order) -> mending().rechosen(order, words);
      case Interpretation.Unchosen _ -> mending().unchosen();
      case Interpretation.All(var others) -> all(others);
      case Interpretation.Narrowed(var line, int quantity) -> part().narrowed(line, quantity);
      case Interpretation.Partly _ -> part().asked();
      case Interpretation.Noted _ -> {
        values().takeAlong(understanding);
        work.question("好的，这个记下了。", Optional.of(prompts().first()));
      }
      case Interpretation.Agreed _ -> work.question("好的，已经登记好了。", Optional.of(prompts().first()));
      case Interpretation.Lacking(var what) ->
          work.question("好的，" + what + "要改成什么？您可以说，" + what + "改成，再说正确的。", Optional.empty());
      case Interpretation.Doubted(var slot, var heard) -> mending().doubted(slot, heard);
      case Interpretation.PickedSeveral(var indexes) -> pickedSeveral(indexes);
      case Interpretation.Courtesy(boolean thanks) ->
          // 真是谢谢你们: said in anger, it is no thanks
          work.question(
              work.temper.angry() ? "" : thanks ? "不客气。" : "您好。", Optional.of(prompts().first()));
      case Interpretation.Bye _ -> work.replace(FlowBook.GOODBYE);
      case Interpretation.Silent _ -> misses().silence();
      case Interpretation.Unheard _ -> misses().notUnderstood("抱歉，刚才的声音没有收到。");
      case Interpretation.Unclear _ -> misses().notUnderstood("");
      case Interpretation.Again _ -> throw new IllegalStateException("a repetition is no reaction");
    }
  }

  /**
   * Answers what was asked, then puts the open question again. A wish in the same breath comes
   * after the answer.
   */
  private void asked(Interpretation.Asks asks, Understanding understanding, String words) {
    boolean answered = new QuestionBack(work).answer(asks, words);
    boolean wish = work.current() instanceof Step.Ask ask && ask.expect() instanceof Expect.Wish;
    if (!asks.flows().isEmpty() && (wish || !answered)) {
      wants(asks.flows(), understanding, words);
    } else if (wish && answered) {
      work.go(((Step.Ask) work.current()).next());
    } else {
      if (!answered) {
        work.say(NO_ANSWER);
        work.act(Action.questionUnanswered(words));
      }
      work.question("", Optional.of(prompts().again()));
    }
  }

  private void lacked() {
    if (work.current() instanceof Step.Ask ask && ask.unknown().isPresent()) {
      work.go(ask.unknown().get());
    } else {
      work.question("没关系，", Optional.of(prompts().again()));
    }
  }

  /** Keeps the part that was said; the step that it leads to asks for the rest. */
  private void partial(String slot, String value, String problem, Understanding understanding) {
    if (work.current() instanceof Step.Ask ask && ask.partial().isPresent()) {
      values().takeAlong(understanding);
      work.memory.set(slot, value);
      work.memory.set(slot + Questions.PROBLEM, problem);
      work.go(ask.partial().get());
    } else {
      misses().notUnderstood("");
    }
  }

  private void pickedSeveral(List<Integer> indexes) {
    if (work.current() instanceof Step.Choose choose) {
      List<Order> orders = Questions.orders(work.state());
      new OrderChoice(work).each(indexes.stream().map(orders::get).toList());
      work.go(choose.next());
    }
  }

  /** 两单都退: this one first, which is put again; then the others, each with a question of its own. */
  private void all(List<Order> others) {
    others.stream()
        .map(order -> new PendingWish(work.flow().name(), Optional.of(order.number().value())))
        .map(PendingWish::kept)
        .filter(wish -> !work.pending.contains(wish))
        .forEach(work.pending::add);
    work.question("好的，我们一个一个来，先办这一个。", Optional.of(prompts().again()));
  }

  private void filled(
      String value, List<String> others, Understanding understanding, String words) {
    if (work.current() instanceof Step.Ask ask) {
      values().takeAlong(understanding);
      new Articles(work).narrow(words);
      work.memory.forget(ask.slot() + Questions.PROBLEM);
      work.memory.fill(ask.slot(), value, others);
      work.go(ask.next());
    }
  }

  /** 都不退了: neither this nor what was to come after it. */
  private void forgetTheRest(String words) {
    if (NONE_OF_THEM.matcher(words).find()) {
      work.pending.clear();
    }
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

  private void wants(List<String> flows, Understanding understanding, String words) {
    if (work.current() instanceof Step.Ask ask && ask.expect() instanceof Expect.Wish) {
      if (!flows.equals(List.of(FlowBook.HUMAN))) {
        if (OTHER.matcher(words).find()) {
          work.memory.newTopic();
        } else {
          work.memory.newWish();
        }
      }
      work.go(ask.next());
    } else if (work.flow().offers() && !ReplyKinds.first(words)) {
      work.leave();
      if (work.resumed()) {
        work.setAside();
      }
    } else {
      work.setAside();
    }
    values().remember(understanding);
    story(flows, understanding, words);
    work.pending.addAll(flows.subList(1, flows.size()));
    work.open(flows.getFirst());
  }

  /** 东西坏了要退货，另外我还要投诉: what is wrong has been told, and is not asked for again. */
  private void story(List<String> flows, Understanding understanding, String words) {
    if (flows.size() > 1 && flows.contains(COMPLAINT) && understanding.slot("reason").isPresent()) {
      work.memory.set(ValueAnswer.STORY, words);
    }
  }

  /**
   * Another flow in place of the open one; what is known of the order and the reason still holds.
   */
  private void instead(String flow, Understanding understanding) {
    work.leave();
    if (work.resumed()) {
      work.setAside();
    }
    // who does not want a thing is asked why another one of it is wanted
    work.memory
        .slot(Mending.REASON)
        .filter(CHANGED_MIND::equals)
        .ifPresent(_ -> work.memory.forget(Mending.REASON));
    values().remember(understanding);
    work.open(flow);
  }

  private Mending mending() {
    return new Mending(work);
  }

  private Narrowing part() {
    return new Narrowing(work);
  }

  private Values values() {
    return new Values(work);
  }

  private Misses misses() {
    return new Misses(work);
  }

  private Prompts prompts() {
    return Questions.prompts(work.current());
  }
}
