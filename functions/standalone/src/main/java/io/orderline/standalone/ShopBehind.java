package io.orderline.standalone;

import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Whose orders the callers of the first shop hear of. */
enum ShopBehind {
  /** Of a shop that is connected, or that is written into our own tables. */
  OWN,

  /** Of the demo shop, on a line for development on this machine. */
  DEMO_HERE,

  /** Of the demo shop, on a line that others reach. */
  DEMO_OUTSIDE;

  private static final String DEMO = "orderline.orders.demo";
  private static final String CONNECTED = "orderline.orders.connectors.demo.";

  static ShopBehind of(Config config) {
    if (!ReadyLine.flag(config, DEMO) || connected(config)) {
      return OWN;
    }
    return ReadyLine.flag(config, ReadyLine.DEVELOPMENT) ? DEMO_HERE : DEMO_OUTSIDE;
  }

  private static boolean connected(Config config) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .anyMatch(name -> name.startsWith(CONNECTED) && !name.contains(".crm."));
  }
}
