package io.orderline.lab.evaluate.turns;

import io.orderline.simulator.server.ServerDatabase;
import io.orderline.simulator.telephone.Line;

/** A server that turns are played against. */
public interface LineUnderTest {

  /** The line of one of its shops. */
  Line line(String tenant);

  /** Its database, where customers and orders are put and bookings are read. */
  ServerDatabase database();

  /** Whether it goes on afterwards, so that what was put there has to be taken away again. */
  boolean goesOn();
}
