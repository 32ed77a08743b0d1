package io.orderline.core.dialogue;

import io.orderline.core.call.HandoffSummary;
import io.orderline.core.call.HandoffTarget;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Takes the steps of flows, each in its own way, until somebody is awaited. */
record StepRunner(MoveBuilder work) {
  /**
   * More steps than this without a question are a loop, which the linter refuses; the caller must
   * not pay for one.
   */
  private static final int MOST_STEPS = 200;

  private static final Set<Query.Subject> ORDERS =
      EnumSet.of(Query.Subject.ORDERS, Query.Subject.UNPAID);

  void walk() {
    for (int steps = 0; steps < MOST_STEPS && !work.rests(); steps++) {
      if (work.idle()) {
        work.hangUp();
      } else {
        take(work.current());
      }
    }
    if (!work.rests()) {
      work.say("抱歉，系统出了一点问题，请您稍后再来电。");
      work.hangUp();
    }
  }

  /** A system has answered the step that asked it. */
  void answered(Answer answer) {
    answer.facts().stream()
        .filter(fact -> !(fact instanceof Fact.Booked))
        .forEach(work.memory::put);
    if (!work.idle()) {
      switch (work.current()) {
        case Step.LookUp lookUp -> {
          if (ORDERS.contains(lookUp.subject()) && answer.outcome() != Answer.Outcome.FOUND) {
            // an order known from an earlier wish must not be taken for the one meant now
            work.memory.drop(Fact.Chosen.class);
          }
          work.go(route(lookUp, answer.outcome()));
        }
        case Step.Book book -> new Booking(work).answered(book, answer);
        default -> throw new IllegalStateException("nothing was asked here");
      }
    }
    walk();
  }

  private void take(Step step) {
    switch (step) {
      case Step.Say say -> {
        work.say(say.text());
        work.go(say.next());
      }
      case Step.Ask ask -> ask(ask);
      case Step.Choose choose -> new OrderChoice(work).take(choose);
      case Step.LookUp lookUp when told(lookUp) -> work.go(route(lookUp, Answer.Outcome.FOUND));
      case Step.LookUp lookUp ->
          new Enquiry(work.memory)
              .about(lookUp.subject())
              .ifPresentOrElse(work::ask, () -> work.go(route(lookUp, Answer.Outcome.NONE)));
      case Step.When when -> work.go(holds(when.condition()) ? when.then() : when.otherwise());
      case Step.Run run -> {
        work.go(run.next());
        work.open(run.flow());
      }
      case Step.Confirm confirm -> {
        work.memory
            .fact(Fact.Suspected.class)
            .ifPresent(near -> work.memory.put(new Fact.Identified(near.customer())));
        work.go(confirm.next());
      }
      case Step.Retry retry -> retry(retry);
      case Step.Forget forget -> {
        forget.slots().forEach(work.memory::forget);
        work.go(forget.next());
      }
      case Step.Assign assign -> {
        assign.values().forEach(this::assign);
        work.go(assign.next());
      }
      case Step.Check check -> new Rules(work).check(check);
      case Step.Book book -> {
        if (new IdentityGate(work).opens(book)) {
          new Booking(work).ask(book);
        }
      }
      case Step.Withdraw withdraw ->
          work.go(new Booking(work).withdraw() ? withdraw.next() : withdraw.none());
      case Step.Transfer transfer -> transfer(transfer);
      case Step.Hangup hangup -> {
        hangup.say().ifPresent(work::say);
        work.hangUp();
      }
    }
  }

  /** Whether the shop's text for these words was read out before the flow began. */
  private boolean told(Step.LookUp lookUp) {
    return lookUp.subject() == Query.Subject.KNOWLEDGE
        && work.memory.slot(InputHandler.TOLD).equals(work.memory.slot(InputHandler.UTTERANCE))
        && work.memory.slot(InputHandler.TOLD).isPresent();
  }

  private void ask(Step.Ask ask) {
    boolean wish = ask.expect() instanceof Expect.Wish;
    boolean known =
        !wish
            && !(ask.expect() instanceof Expect.YesNo)
            && work.memory.slot(ask.slot()).isPresent()
            && work.memory.slot(ask.slot() + Questions.PROBLEM).isEmpty();
    if (wish && !work.pending.isEmpty()) {
      work.say("好，接下来办您刚才提到的另一件事" + about(work.pending.getFirst()) + "。");
      work.speaksOfTheRest();
      work.open(work.nextWish());
    } else if (known) {
      work.go(ask.next());
    } else {
      work.question(
          work.resumed() && !wish ? "好，我们接着刚才的事。" : "", Optional.of(ask.prompts().first()));
    }
  }

  /** Of which order it is, where that is settled. */
  private String about(String kept) {
    return PendingWish.of(kept)
        .order()
        .flatMap(
            number ->
                Questions.orders(work.state()).stream()
                    .filter(order -> order.number().value().equals(number))
                    .findFirst())
        .map(order -> "，是" + OrderTelling.products(order) + "的")
        .orElse("");
  }

  /** What else the value before may have stood for, or lacked, is no longer said of it. */
  private void assign(String slot, String value) {
    work.memory.forget(slot);
    work.memory.set(slot, value);
  }

  private static String route(Step.LookUp step, Answer.Outcome outcome) {
    return step.routes().getOrDefault(outcome, step.routes().get(Answer.Outcome.NONE));
  }

  private void retry(Step.Retry retry) {
    if (work.memory.counted(work.flow().name() + "." + retry.id()) >= retry.atMost()) {
      work.go(retry.otherwise());
      return;
    }
    if (work.flow().step(retry.step()) instanceof Step.Ask ask) {
      work.memory.forget(ask.slot());
    }
    work.go(retry.step());
  }

  private void transfer(Step.Transfer transfer) {
    Optional<PhoneNumber> agent = work.setting.shop().agent();
    if (agent.isEmpty()) {
      work.go(transfer.unavailable());
      return;
    }
    HandoffSummary summary = HandoffSummaries.of(work.book, work.state(), work.setting);
    work.say(transfer.say());
    work.act(Action.handoffRequested(summary.text()));
    work.command(new VoiceCommand.Transfer(HandoffTarget.of(agent.get()), Optional.of(summary)));
  }

  private boolean holds(Condition condition) {
    Optional<String> value = FlowVariables.value(condition.name(), work.state(), work.setting);
    return switch (condition) {
      case Condition.Known _ -> value.isPresent();
      case Condition.Is(_, var values) -> value.filter(values::contains).isPresent();
    };
  }
}
