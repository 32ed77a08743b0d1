package io.orderline.lab.evaluate.turns;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a call a case begins, and which customers there are.
 *
 * @param points by name
 * @param profiles by name
 */
record Scenarios(Macros macros, Map<String, Point> points, Map<String, Profile> profiles) {
  Scenarios {
    points = Map.copyOf(points);
    profiles = Map.copyOf(profiles);
  }

  /**
   * A point of a call.
   *
   * @param profile who calls, unless the case names another
   * @param turns what leads there
   * @param reached written as a regular expression: what is heard there
   * @param known whether the number that calls is the customer's
   */
  record Point(
      String profile,
      List<String> turns,
      String reached,
      Optional<Boolean> known,
      Optional<String> tenant) {
    Point {
      turns = List.copyOf(turns);
    }

    boolean callsFromTheirNumber() {
      return known.orElse(true);
    }

    String shop() {
      return tenant.orElse("demo");
    }
  }

  /**
   * A customer.
   *
   * @param orders by the label that cases call them by
   */
  record Profile(Optional<String> level, Map<String, Order> orders) {}

  /**
   * @param placed from now, as in {@code -26h}; so is every time here
   * @param lines each a product, how many, and the price of one in fen
   * @param invoice its state, where there is one
   */
  record Order(
      String status,
      String placed,
      Optional<String> promised,
      List<List<String>> lines,
      Optional<List<Parcel>> parcels,
      Optional<String> invoice) {
    Order {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param events each a time, a place and what happened there, the oldest first
   */
  record Parcel(
      String carrier,
      String state,
      List<String> products,
      List<List<String>> events,
      Optional<String> expected) {
    Parcel {
      products = List.copyOf(products);
      events = List.copyOf(events);
    }
  }
}
