package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mends what was said, chosen or booked before: another value, another order, not at all. */
record Mending(MoveBuilder work) {
  static final String REASON = "reason";

  private static final String INVOICE_KIND = "invoice_kind";

  /** Goes through what follows from the value once more: the shop's rules may say otherwise now. */
  void corrected(String slot, String value, Understanding understanding) {
    if (slot.equals(INVOICE_KIND)) {
      // 算了，开我个人的: a title and a number are of the kind before
      work.memory.forget(ValueAnswer.TITLE);
      work.memory.forget(ValueAnswer.TAX_NUMBER);
    }
    new Values(work).takeAlong(understanding);
    work.memory.set(slot, value);
    work.memory.forget(slot + Questions.PROBLEM);
    if (slot.equals(ValueAnswer.TITLE) && Correction.company(value)) {
      work.memory.set(INVOICE_KIND, "company");
    }
    work.say("好的，已经改过来了。");
    asking(slot)
        .ifPresentOrElse(
            ask -> work.go(ask.id()),
            () -> work.question("", Optional.of(Questions.prompts(work.current()).first())));
  }

  /** Takes tickets back; what was meant for another order is begun with that one. */
  void withdrawn(Interpretation.Withdraw withdraw, String words) {
    boolean several =
        work.memory.fact(Fact.Booked.class).filter(b -> b.all().size() > 1).isPresent();
    new Booking(work).withdraw(withdraw.booked());
    String which =
        withdraw.booked().stream()
            .map(booked -> (several ? products(booked) : "") + TicketTelling.what(booked))
            .collect(Collectors.joining("，还有"));
    work.say("好的，刚才登记的" + which + "已经帮您撤回了，结果会短信通知您。");
    Optional<String> again =
        withdraw.booked().stream()
            .map(Fact.Booked::kind)
            .findFirst()
            .filter(work.book.flows()::containsKey);
    if (withdraw.instead().isPresent() && again.isPresent()) {
      work.memory.newWish();
      speaksOf(withdraw.instead().get(), words);
      work.go(((Step.Ask) work.current()).next());
      work.open(again.get());
    } else {
      work.question("", Optional.of(Questions.prompts(work.current()).first()));
    }
  }

  /** 双肩包的, where the order of what was booked is known. */
  private String products(Fact.Booked booked) {
    return Questions.orders(work.state()).stream()
        .filter(order -> booked.order().filter(order.number()::equals).isPresent())
        .findFirst()
        .map(order -> OrderTelling.products(order) + "的")
        .orElse("");
  }

  /** The same with another order: its parcels and what the rules say of it are asked anew. */
  void rechosen(Order order, String words) {
    speaksOf(order, words);
    work.go(work.flow().firstStep());
  }

  /** Another order, and which is open: the flow begins anew and asks. */
  void unchosen() {
    aboutNone();
    work.memory.drop(Fact.Chosen.class);
    work.memory.forget(InputHandler.UTTERANCE);
    work.go(work.flow().firstStep());
  }

  private void speaksOf(Order order, String words) {
    aboutNone();
    work.memory.put(new Fact.Chosen(order));
    work.memory.set(InputHandler.UTTERANCE, words);
  }

  private void aboutNone() {
    // why one goes back says nothing of another
    work.memory.forget(REASON);
    work.memory.forget(Correction.VARIANT);
    work.memory.drop(Fact.Article.class);
    work.memory.drop(Fact.Parcels.class);
    work.memory.drop(Fact.Ruling.class);
  }

  /** Asks for a value again, of which at most a wrong one is known. */
  void doubted(String slot, Optional<Slot> heard) {
    work.memory.forget(slot);
    heard.ifPresent(
        said -> {
          work.memory.set(slot, said.value());
          said.problem().ifPresent(why -> work.memory.set(slot + Questions.PROBLEM, why));
        });
    if (heard.isEmpty()) {
      work.say("好的，那我们重新来。");
    }
    asking(slot)
        .ifPresentOrElse(
            ask -> work.go(heard.isPresent() ? ask.partial().orElse(ask.id()) : ask.id()),
            () -> work.question("", Optional.of(Questions.prompts(work.current()).again())));
  }

  /** The step of the open flow that asks for the slot first. */
  private Optional<Step.Ask> asking(String slot) {
    return work.flow().steps().values().stream()
        .filter(Step.Ask.class::isInstance)
        .map(Step.Ask.class::cast)
        .filter(ask -> ask.slot().equals(slot))
        .findFirst();
  }
}
