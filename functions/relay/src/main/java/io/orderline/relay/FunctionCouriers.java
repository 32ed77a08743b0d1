package io.orderline.relay;

import io.orderline.events.Courier;
import io.orderline.events.Couriers;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For each function that we know the address of: brings it what it did not take. */
@Singleton
class FunctionCouriers implements Couriers {
  private static final String PREFIX = "delivery.";

  private final List<Courier> all;

  FunctionCouriers(RelayConfig config) {
    Map<String, URI> functions = new TreeMap<>(config.wake());
    functions.putAll(config.delivery().to());
    List<Courier> couriers = new ArrayList<>();
    functions.forEach(
        (function, address) ->
            couriers.add(
                new FunctionCourier(
                    name(function),
                    new FunctionReceiver(address.resolve("/"), config.delivery().timeout()))));
    this.all = List.copyOf(couriers);
  }

  @Override
  public List<Courier> all() {
    return all;
  }

  static String name(String function) {
    return PREFIX + function;
  }
}
