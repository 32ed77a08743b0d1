package io.orderline.simulator.caller;

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
 * @param cuts how often the line spoke before the caller had said all
 * @param said the number that it is about; empty where none was said
 * @param heard the line's reading of it that is nearest; empty where there is none
 * @param errors characters of it that were not heard as said
 * @param seconds the length of the call
 */
public record CallReport(
    String call,
    Persona persona,
    boolean done,
    Optional<String> failure,
    List<Integer> latencies,
    List<Integer> bargeIns,
    int cuts,
    String said,
    String heard,
    int errors,
    double seconds) {
  public CallReport {
    latencies = List.copyOf(latencies);
    bargeIns = List.copyOf(bargeIns);
  }
}
