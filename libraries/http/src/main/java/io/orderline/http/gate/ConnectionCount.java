package io.orderline.http.gate;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many connections each network address has. Those of this machine are not counted. */
final class ConnectionCount {
  private final ConcurrentMap<InetAddress, Integer> open = new ConcurrentHashMap<>();
  private final int most;

  /**
   * @param most 0 for any number
   */
  ConnectionCount(int most) {
    this.most = most;
  }

  /** Counts one more; false, and nothing is counted, when that would be too many. */
  boolean opened(InetAddress source) {
    if (most == 0 || source.isLoopbackAddress()) {
      return true;
    }
    int[] count = new int[1];
    open.compute(
        source,
        (_, before) -> {
          count[0] = before == null ? 1 : before + 1;
          return Math.min(count[0], most);
        });
    return count[0] <= most;
  }

  void closed(InetAddress source) {
    open.computeIfPresent(source, (_, before) -> before > 1 ? before - 1 : null);
  }

  int of(InetAddress source) {
    return open.getOrDefault(source, 0);
  }
}
