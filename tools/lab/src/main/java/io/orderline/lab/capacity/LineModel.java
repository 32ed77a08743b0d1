package io.orderline.lab.capacity;

import java.util.List;

/**
 * What is simulated: the functions of a line and what pods cost.
 *
 * @param prices what a pod costs
 * @param functions that a turn passes through
 */
record LineModel(Prices prices, List<ServedFunction> functions) {
  LineModel {
    functions = List.copyOf(functions);
    if (functions.isEmpty()) {
      throw new IllegalArgumentException("a line has a function");
    }
  }

  /**
   * What reserved capacity costs.
   *
   * @param coreHour one core for an hour
   * @param gibibyteHour one GiB of memory for an hour
   * @param source where the prices come from
   */
  record Prices(String currency, double coreHour, double gibibyteHour, String source) {
    Prices {
      if (coreHour < 0 || gibibyteHour < 0) {
        throw new IllegalArgumentException("prices are not below 0");
      }
    }

    /** One pod of a function for an hour. */
    double podHour(ServedFunction function) {
      return function.cores() * coreHour + function.gibibytes() * gibibyteHour;
    }
  }
}
