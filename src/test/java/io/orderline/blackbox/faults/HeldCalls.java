package io.orderline.blackbox.faults;

import io.orderline.blackbox.Database;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.telephone.Webhooks;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who call about everything that can be booked, and wait in the middle of it. */
final class HeldCalls implements AutoCloseable {
  /** Only customers with an even number are the demo shop's. */
  private static final int STEP = 2;

  private static final int AT_ONCE = 4;

  private final Database database;
  private final Ledger ledger = new Ledger();
  private final TwoVersions road;
  private final Telephone telephone;
  private final AtomicInteger customers = new AtomicInteger();

  /** How far a call has come when it is held. */
  private enum Stage {
    GREETED,
    ASKED,
    CONFIRMING
  }

  HeldCalls(Database database) {
    this.database = database;
    Line line = Shop.line(Version.LINE, Version.LINE, Shop.DEMO);
    var roads = new ArrayList<TwoVersions>();
    var webhooks =
        new Webhooks(
            line,
            straight -> {
              roads.add(new TwoVersions(straight));
              return roads.getFirst();
            });
    this.road = roads.getFirst();
    this.telephone = new Telephone(line, webhooks, InstantSource.system(), new SecureRandom());
    telephone.agentsAre("no-answer");
  }

  /** Makes so many customers known to the shop, whose tables must be there. */
  void fillShop(int customers) throws SQLException {
    Customers.fill(database, STEP * customers);
  }

  Ledger ledger() {
    return ledger;
  }

  TwoVersions road() {
    return road;
  }

  /** A customer of whom nobody has heard yet calls. */
  Talk next() {
    return begin(customer());
  }

  /** Takes up a call that is known to the line. */
  Talk resume(String call, int customer) {
    return Talk.resume(call, customer, telephone, ledger, new Random(customer));
  }

  /** How many calls {@link #hold} makes. */
  static int all() {
    return Stage.values().length * Wish.values().length;
  }

  /** What somebody hears who calls from a number and says something. */
  String answer(String phone, String words) {
    return telephone.dial(phone, Shop.NUMBER, false).says(words).text();
  }

  /** A call for each wish and stage, which then wait for their callers. */
  List<Talk> hold() throws InterruptedException {
    var talks = new ArrayList<Callable<Talk>>();
    for (Stage stage : Stage.values()) {
      for (int i = 0; i < Wish.values().length; i++) {
        int customer = customer();
        talks.add(() -> bring(begin(customer), stage));
      }
    }
    return atOnce(talks);
  }

  /** Lets the callers go on to the end. */
  static void finish(List<Talk> talks) throws InterruptedException {
    atOnce(talks.stream().map(talk -> Executors.callable(talk::finish, talk)).toList());
  }

  /**
   * Callers confirm while nothing can be delivered, and the process ends before anything can: what
   * they were promised is somebody else's to do.
   *
   * @return how many events are left
   */
  int confirmAndEnd(Version version, List<Talk> held, Runnable end) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table events.inbox in access exclusive mode");
      road.serve(version.server().url());
      held.stream().filter(HeldCalls::confirming).forEach(Talk::turn);
      end.run();
      connection.rollback();
    }
    return Integer.parseInt(
        database.value("select count(*) from events.outbox where sent_at is null"));
  }

  private static Talk bring(Talk talk, Stage stage) {
    if (stage != Stage.GREETED) {
      talk.turn();
    }
    while (stage == Stage.CONFIRMING && !confirming(talk) && !talk.served() && !talk.over()) {
      talk.turn();
    }
    return talk;
  }

  private static boolean confirming(Talk talk) {
    return talk.heard().matches(".*确认[^，。？]*吗？.*");
  }

  private Talk begin(int customer) {
    return Talk.begin(customer, telephone, ledger, new Random(customer));
  }

  private int customer() {
    return customers.getAndAdd(STEP);
  }

  private static List<Talk> atOnce(List<Callable<Talk>> talks) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      return threads.invokeAll(talks).stream().map(Future::resultNow).toList();
    }
  }

  @Override
  public void close() {
    telephone.close();
  }
}
