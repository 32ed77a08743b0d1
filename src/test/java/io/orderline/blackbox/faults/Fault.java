package io.orderline.blackbox.faults;

import io.orderline.blackbox.faults.RestShop.Mood;

/** What goes wrong while callers call. */
enum Fault {
  SERVER_KILLED("the process killed (kill -9), started again", Place.LINE, 5, Site::killServer),
  SERVER_AWAY(
      "the process killed, and away for more than a minute", Place.LINE, 1, Site::leaveServer),
  POWER_CUT("process and PostgreSQL killed at once, started again", Place.LINE, 2, Site::cutPower),
  DATABASE_KILLED("PostgreSQL killed, started again", Place.LINE, 3, Site::killDatabase),
  DATABASE_RESTARTED("PostgreSQL restarted", Place.LINE, 3, Site::restartDatabase),
  CONNECTIONS_CUT(
      "the server's connections cut in mid-transaction", Place.LINE, 8, Site::cutConnections),
  BROKER_RESTARTED("Kafka stopped, started again", Place.COURIER, 2, Site::restartBroker),
  BROKER_KILLED("Kafka killed (kill -9), started again", Place.COURIER, 2, Site::killBroker),
  BROKER_AWAY("Kafka killed, and away for more than a minute", Place.COURIER, 1, Site::leaveBroker),
  RELAY_KILLED("the relay killed (kill -9), started again", Place.COURIER, 3, Site::killRelay),
  CONNECTOR_SLOW("the shop's own system too slow", Place.SHOP, 3, site -> site.mood(Mood.SLOW)),
  CONNECTOR_FAILING(
      "the shop's own system failing (503)", Place.SHOP, 3, site -> site.mood(Mood.FAILING)),
  CONNECTOR_AWAY(
      "the shop's own system failing (503) for more than a minute",
      Place.SHOP,
      1,
      Site::leaveConnector),
  CONNECTOR_CUT_OFF(
      "the shop's own system cut off before it answers",
      Place.SHOP,
      3,
      site -> site.mood(Mood.CUT_OFF)),
  SHOP_SLOW(
      "the demo shop's orders slow, then failing",
      Place.LINE,
      3,
      site -> site.lock("orders.orders")),
  CALLS_STUCK("turns cannot be saved", Place.LINE, 2, site -> site.lock("call.turn")),
  OUTBOX_STUCK(
      "the dispatcher cannot read the outbox", Place.LINE, 2, site -> site.lock("events.outbox")),
  TICKETS_STUCK("tickets cannot be written", Place.LINE, 3, site -> site.lock("tickets.ticket")),
  MESSAGES_STUCK(
      "short messages cannot be sent", Place.LINE, 3, site -> site.lock("notify.message"));

  /** Where faults happen: at one place one at a time, at different places at the same time. */
  enum Place {
    /** The process and its database. */
    LINE,
    /** Kafka and the relay. */
    COURIER,
    /** The shop's own system. */
    SHOP
  }

  private final String what;
  private final Place place;
  private final int times;
  private final Happening happening;

  Fault(String what, Place place, int times, Happening happening) {
    this.what = what;
    this.place = place;
    this.times = times;
    this.happening = happening;
  }

  /** How a fault happens at a site; returns when it is over. */
  @FunctionalInterface
  interface Happening {
    void at(Site site) throws Exception;
  }

  String what() {
    return what;
  }

  Place place() {
    return place;
  }

  /** How often in 500 calls. */
  int times() {
    return times;
  }

  void strike(Site site) throws Exception {
    happening.at(site);
  }
}
