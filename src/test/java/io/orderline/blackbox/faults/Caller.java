package io.orderline.blackbox.faults;

import io.orderline.blackbox.Shop;
import io.orderline.command.telephone.CallerAction;
import io.orderline.command.telephone.Ending;
import io.orderline.command.telephone.PhoneCall;
import io.orderline.command.telephone.Telephone;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A customer who calls until he was told a ticket number. */
final class Caller {
  private static final int MOST_CALLS = 12;
  private static final int MOST_TURNS = 30;

  private final int customer;
  private final Wish wish;
  private final Telephone telephone;
  private final Gate gate;
  private final Ledger ledger;
  private final RandomGenerator random;

  /** Thinks before he speaks, longer than an outage lasts. Others speak at once. */
  private final boolean patient;

  private boolean served;

  Caller(int customer, Telephone telephone, Gate gate, Ledger ledger, RandomGenerator random) {
    this.customer = customer;
    this.wish = Customers.wish(customer);
    this.telephone = telephone;
    this.gate = gate;
    this.ledger = ledger;
    this.random = random;
    this.patient = random.nextBoolean();
  }

  Void call() throws InterruptedException {
    gate.enter(customer);
    try {
      for (int calls = 0; calls < MOST_CALLS && !served; calls++) {
        gate.pass();
        talk();
      }
    } finally {
      if (!served) {
        System.out.printf("faults  caller %d (%s) gave up%n", customer, wish);
      }
      ledger.done(served);
    }
    return null;
  }

  private void talk() throws InterruptedException {
    String id = telephone.newCallId();
    ledger.placed(id, customer, wish);
    PhoneCall call = telephone.dial(id, Customers.phone(customer), Shop.NUMBER, false);
    CallerAction action = wish.opening();
    listen(call);
    for (int turns = 0; call.ending().isEmpty() && turns < MOST_TURNS; turns++) {
      boolean waited = patient && gate.pass();
      String heard = call.heard().text();
      action = served ? Wish.farewell(heard) : wish.reaction(heard, action, random);
      call.does(action);
      listen(call);
      if (waited && !(call.ending().orElse(null) instanceof Ending.Failed)) {
        ledger.wentOn(id);
      }
    }
    if (call.ending().isEmpty()) {
      call.hangsUp();
    }
  }

  private void listen(PhoneCall call) {
    switch (call.ending().orElse(null)) {
      case Ending.Failed _ -> ledger.dropped();
      case Ending.Caller _ -> {} // who hangs up hears nothing more
      case null, default -> heard(call);
    }
  }

  private void heard(PhoneCall call) {
    String heard = call.heard().text();
    ledger.heard(heard);
    if (heard.contains("抱歉，系统")) {
      ledger.troubled(call.id());
    }
    Optional<String> number = SpokenTicket.in(heard);
    number.ifPresent(told -> ledger.told(told, call.id(), customer));
    served |= number.isPresent();
  }
}
