package io.orderline.blackbox.faults;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.CallerAction;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.Telephone;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One call of a customer who wants something booked, turn by turn. */
final class Talk {
  private static final int MOST_TURNS = 30;

  private final int customer;
  private final Wish wish;
  private final Ledger ledger;
  private final RandomGenerator random;
  private final PhoneCall call;
  private CallerAction last;
  private int turns;
  private boolean served;

  private Talk(int customer, Ledger ledger, RandomGenerator random, PhoneCall call) {
    this.customer = customer;
    this.wish = Customers.wish(customer);
    this.ledger = ledger;
    this.random = random;
    this.call = call;
    this.last = wish.opening();
    listen();
  }

  /** The customer calls. */
  static Talk begin(int customer, Telephone telephone, Ledger ledger, RandomGenerator random) {
    return resume(telephone.newCallId(), customer, telephone, ledger, random);
  }

  /** Takes up a call: one that is known to the line hears its last answer again. */
  static Talk resume(
      String id, int customer, Telephone telephone, Ledger ledger, RandomGenerator random) {
    ledger.placed(id, customer, Customers.wish(customer));
    return new Talk(
        customer,
        ledger,
        random,
        telephone.dial(id, Customers.phone(customer), Shop.NUMBER, false));
  }

  String id() {
    return call.id();
  }

  /** What was heard last. */
  String heard() {
    return call.heard().text();
  }

  boolean over() {
    return call.ending().isPresent() || turns >= MOST_TURNS;
  }

  /** Whether it ended because nobody answered. */
  boolean dropped() {
    return call.ending().orElse(null) instanceof Ending.Failed;
  }

  /** Whether a ticket number was heard. */
  boolean served() {
    return served;
  }

  /** The customer says or keys what comes next. */
  void turn() {
    last = served ? Wish.farewell(heard()) : wish.reaction(heard(), last, random);
    call.does(last);
    turns++;
    listen();
  }

  /** Goes through the call to its end. */
  void finish() {
    while (!over()) {
      turn();
    }
    hangUp();
  }

  void hangUp() {
    if (call.ending().isEmpty()) {
      call.hangsUp();
    }
  }

  private void listen() {
    switch (call.ending().orElse(null)) {
      case Ending.Failed _ -> ledger.dropped();
      case Ending.Caller _ -> {} // who hangs up hears nothing more
      case null, default -> listen(heard());
    }
  }

  private void listen(String heard) {
    ledger.heard(heard);
    if (heard.contains("抱歉，系统")) {
      ledger.troubled(id());
    }
    Optional<String> number = SpokenTicket.in(heard);
    number.ifPresent(told -> ledger.told(told, id(), customer));
    served |= number.isPresent();
  }
}
