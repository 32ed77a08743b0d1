package io.orderline.lab.capacity;

/**
 * A function as a load sees it.
 *
 * @param name its name
 * @param requestsPerTurn how often one turn of a call asks it
 * @param serviceMillis how long one request takes on average, waiting left out
 * @param spread standard deviation of the service time as a share of its average
 * @param concurrency requests that a pod takes at once (containerConcurrency)
 * @param coldStartMillis from the wish for a pod to its first answer, scheduling included
 * @param cores processor that a pod reserves
 * @param gibibytes memory that a pod reserves
 * @param maxScale the most pods
 * @param source where the service time and the cold start were measured
 */
record ServedFunction(
    String name,
    double requestsPerTurn,
    double serviceMillis,
    double spread,
    int concurrency,
    double coldStartMillis,
    double cores,
    double gibibytes,
    int maxScale,
    String source) {
  ServedFunction {
    if (requestsPerTurn <= 0 || serviceMillis <= 0 || concurrency <= 0 || maxScale <= 0) {
      throw new IllegalArgumentException(
          "requestsPerTurn, serviceMillis, concurrency and maxScale of " + name + " are above 0");
    }
    if (spread < 0 || coldStartMillis < 0 || cores <= 0 || gibibytes <= 0) {
      throw new IllegalArgumentException("spread, coldStartMillis, cores or gibibytes of " + name);
    }
  }

  /** Pods that this many requests a second keep busy to {@code utilisation} of their places. */
  int podsFor(double requestsPerSecond, double utilisation) {
    double busy = requestsPerSecond * serviceMillis / 1000;
    return Math.min(maxScale, (int) Math.ceil(busy / (concurrency * utilisation)));
  }
}
