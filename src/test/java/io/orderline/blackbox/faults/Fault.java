package io.orderline.blackbox.faults;

import io.orderline.blackbox.faults.RestShop.Mood;

/** What goes wrong while callers call. */
enum Fault {
  SERVER_KILLED("the process killed (kill -9), started again", 5, Site::killServer),
  POWER_CUT("process and PostgreSQL killed at once, started again", 2, Site::cutPower),
  DATABASE_KILLED("PostgreSQL killed, started again", 3, Site::killDatabase),
  DATABASE_RESTARTED("PostgreSQL restarted", 3, Site::restartDatabase),
  CONNECTIONS_CUT("the server's connections cut in mid-transaction", 8, Site::cutConnections),
  BROKER_RESTARTED("Kafka stopped, started again", 2, Site::restartBroker),
  BROKER_KILLED("Kafka killed (kill -9), started again", 2, Site::killBroker),
  RELAY_KILLED("the relay killed (kill -9), started again", 3, Site::killRelay),
  CONNECTOR_SLOW("the shop's own system too slow", 3, site -> site.mood(Mood.SLOW)),
  CONNECTOR_FAILING("the shop's own system failing (503)", 3, site -> site.mood(Mood.FAILING)),
  CONNECTOR_CUT_OFF(
      "the shop's own system cut off before it answers", 3, site -> site.mood(Mood.CUT_OFF)),
  SHOP_SLOW("the demo shop's orders slow, then failing", 3, site -> site.lock("orders.orders")),
  CALLS_STUCK("turns cannot be saved", 2, site -> site.lock("call.turn")),
  OUTBOX_STUCK("the dispatcher cannot read the outbox", 2, site -> site.lock("events.outbox")),
  TICKETS_STUCK("tickets cannot be written", 3, site -> site.lock("tickets.ticket")),
  MESSAGES_STUCK("short messages cannot be sent", 3, site -> site.lock("notify.message"));

  private final String what;
  private final int times;
  private final Happening happening;

  Fault(String what, int times, Happening happening) {
    this.what = what;
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

  /** How often in 500 calls. */
  int times() {
    return times;
  }

  void strike(Site site) throws Exception {
    happening.at(site);
  }
}
