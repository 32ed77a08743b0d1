package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.policy.Verdict;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a ticket. Between the question and the yes the order may have moved on, or another call
 * may have asked for the same: so the order is read anew, the rules are asked again, and only what
 * the caller agreed to is asked for.
 */
record Booking(MoveBuilder work) {

  void ask(Step.Book book) {
    work.ask(
        new Query.NextTicketNumber(
            book.kind(),
            work.memory.fact(Fact.Identified.class).map(known -> known.customer().id()),
            work.memory.fact(Fact.Chosen.class).map(Fact.Chosen::order).map(Order::number),
            ChosenArticle.of(work.state()).map(article -> article.line().sku())));
  }

  /** Takes back the ticket that this call asked for last; false where there is none. */
  boolean withdraw() {
    List<Fact.Booked> all = booked();
    withdraw(all.isEmpty() ? List.of() : List.of(all.getLast()));
    return !all.isEmpty();
  }

  /** Takes these tickets back, which this call asked for. */
  void withdraw(List<Fact.Booked> unwanted) {
    List<Fact.Booked> kept =
        booked().stream().filter(booked -> !unwanted.contains(booked)).toList();
    unwanted.forEach(booked -> work.act(Action.ticketWithdrawn(new TicketNumber(booked.number()))));
    work.memory.drop(Fact.Booked.class);
    Fact.Booked.of(kept).ifPresent(work.memory::put);
  }

  private List<Fact.Booked> booked() {
    return work.memory.fact(Fact.Booked.class).map(Fact.Booked::all).orElse(List.of());
  }

  void answered(Step.Book book, Answer answer) {
    Optional<Fact.Standing> standing = of(answer, Fact.Standing.class);
    Optional<Fact.Booked> booked = of(answer, Fact.Booked.class);
    if (standing.isPresent()) {
      already(book, standing.get());
    } else if (answer.outcome() != Answer.Outcome.FOUND || booked.isEmpty()) {
      work.go(book.unavailable());
    } else if (agreed(book)) {
      work.memory.put(about(booked.get()));
      work.act(Action.ticketRequested(BookedTicket.of(work.state(), booked.get(), book)));
      work.settled(book.kind());
      book.details().forEach(work.memory::forget);
      work.go(book.next());
    }
  }

  private Fact.Booked about(Fact.Booked booked) {
    return new Fact.Booked(
        booked.number(),
        booked.kind(),
        work.memory.fact(Fact.Chosen.class).map(chosen -> chosen.order().number()),
        booked());
  }

  /** Whether the rules say what the caller said yes to; goes where they lead where they do not. */
  private boolean agreed(Step.Book book) {
    Optional<Fact.Ruling> then = work.memory.fact(Fact.Ruling.class);
    Optional<Step.Check> check = then.flatMap(this::check);
    Optional<Verdict> now = check.flatMap(asked -> new Rules(work).judge(asked.wish()));
    if (now.isEmpty() || now.get().equals(then.get().verdict())) {
      return true;
    }
    work.memory.put(new Fact.Ruling(now.get(), then.get().wish()));
    work.say("这个订单的情况刚刚有了变化。");
    if (now.get().allowed()) {
      work.go(check.get().id());
    } else {
      work.go(book.refused().orElse(check.get().refused()));
    }
    return false;
  }

  /** The step of this flow that asked the rules. */
  private Optional<Step.Check> check(Fact.Ruling ruling) {
    return work.flow().steps().values().stream()
        .filter(Step.Check.class::isInstance)
        .map(Step.Check.class::cast)
        .filter(step -> step.wish().equals(ruling.wish()))
        .findFirst();
  }

  private void already(Step.Book book, Fact.Standing standing) {
    if (book.already().isEmpty()) {
      work.say(
          TicketKind.coded(standing.kind())
              .map(kind -> TicketTelling.standing(kind, standing.number()))
              .orElse(""));
    }
    work.go(book.already().orElse(Step.END));
  }

  private static <F extends Fact> Optional<F> of(Answer answer, Class<F> kind) {
    return answer.facts().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
