package io.orderline.blackbox.faults;

import io.orderline.simulator.telephone.Telephone;
import java.util.random.RandomGenerator;

/** A customer who calls until he was told a ticket number. */
final class Caller {
  private static final int MOST_CALLS = 12;

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
    Talk talk = Talk.begin(customer, telephone, ledger, random);
    while (!talk.over()) {
      boolean waited = patient && gate.pass();
      talk.turn();
      if (waited && !talk.dropped()) {
        ledger.wentOn(talk.id());
      }
    }
    talk.hangUp();
    served |= talk.served();
  }
}
