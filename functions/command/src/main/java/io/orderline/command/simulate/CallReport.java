package io.orderline.command.simulate;

import java.util.List;
import java.util.Optional;

/**
 * How one simulated call went.
 *
 * @param call the provider's id
 * @param done whether what the caller came for was done
 * @param failure why the call could not be held at all, if so
 * @param latencies from the caller's last sound to the line's first, the silence that ends a turn
 *     included, in milliseconds
 * @param bargeIns from the caller's first sound to the line's silence, in milliseconds
 * @param said characters that were said
 * @param errors characters of these that were not heard as said
 * @param seconds the length of the call
 */
record CallReport(
    String call,
    Persona persona,
    boolean done,
    Optional<String> failure,
    List<Integer> latencies,
    List<Integer> bargeIns,
    int said,
    int errors,
    double seconds) {
  CallReport {
    latencies = List.copyOf(latencies);
    bargeIns = List.copyOf(bargeIns);
  }
}
