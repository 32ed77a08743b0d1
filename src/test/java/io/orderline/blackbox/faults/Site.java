package io.orderline.blackbox.faults;

import io.orderline.blackbox.Postmaster;
import io.orderline.blackbox.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Where faults happen: the server's process, its database, the way of its events, and the system of
 * the shop; and how many answers callers get meanwhile.
 */
final class Site {
  /**
   * An outage that callers do not wait for lasts until so many answers were heard, or for so long.
   */
  private static final int ANSWERS = 12;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /**
   * How long an outage lasts that nobody mends at once: longer than an event is tried that a
   * function refuses.
   */
  private static final Duration AWAY = Duration.ofSeconds(Long.getLong("faults.away", 75));

  private final Shop shop;
  private final Courier courier;
  private final RestShop system;
  private final Gate gate;
  private final Ledger ledger;

  Site(Shop shop, Courier courier, RestShop system, Gate gate, Ledger ledger) {
    this.shop = shop;
    this.courier = courier;
    this.system = system;
    this.gate = gate;
    this.ledger = ledger;
  }

  void killServer() {
    gate.shut();
    shop.server().kill();
    shop.server().start();
    gate.open();
  }

  /** Nobody starts it again for a while. */
  void leaveServer() throws InterruptedException {
    gate.shut();
    shop.server().kill();
    Thread.sleep(AWAY);
    shop.server().start();
    gate.open();
  }

  void leaveBroker() throws InterruptedException {
    courier.killBroker(() -> Thread.sleep(AWAY));
  }

  /** Errands wait meanwhile. */
  void leaveConnector() throws InterruptedException {
    system.is(RestShop.Mood.FAILING);
    Thread.sleep(AWAY);
    system.is(RestShop.Mood.WELL);
  }

  void cutPower() throws Exception {
    Postmaster postmaster = Postmaster.of(shop.server().data());
    gate.shut();
    shop.server().kill();
    postmaster.kill();
    shop.server().start();
    gate.open();
  }

  void killDatabase() throws Exception {
    Postmaster postmaster = Postmaster.of(shop.server().data());
    gate.shut();
    postmaster.kill();
    // some callers meet the line without its database, which starts it again by itself
    ledger.awaitAnswers(ANSWERS / 4, Duration.ofSeconds(2));
    postmaster.awaitReturn();
    shop.server().awaitHealth("\"there\"");
    gate.open();
  }

  void restartDatabase() throws Exception {
    Postmaster postmaster = Postmaster.of(shop.server().data());
    gate.shut();
    postmaster.stop();
    postmaster.awaitReturn();
    shop.server().awaitHealth("\"there\"");
    gate.open();
  }

  void restartBroker() throws Exception {
    courier.restartBroker(this::whileCallersCall);
  }

  void killBroker() throws Exception {
    courier.killBroker(this::whileCallersCall);
  }

  void killRelay() {
    courier.killRelay();
  }

  /** The shop's own system is in a mood for a while. */
  void mood(RestShop.Mood mood) throws Exception {
    system.is(mood);
    whileCallersCall();
    system.is(RestShop.Mood.WELL);
  }

  private void whileCallersCall() throws InterruptedException {
    ledger.awaitAnswers(ANSWERS, LONGEST);
  }

  /** Cuts the server's connections, whatever they are doing. */
  void cutConnections() throws Exception {
    shop.database()
        .column("select pid from pg_stat_activity where usename = 'orderline_app'")
        .forEach(pid -> ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroy));
  }

  /** Lets nobody at a table for a while: who wants it waits, then fails. */
  void lock(String table) throws Exception {
    try (Connection connection = shop.database().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local lock_timeout = '5s'");
      statement.execute("lock table " + table + " in access exclusive mode");
      whileCallersCall();
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(table + " could not be locked", e);
    }
  }
}
