package io.orderline.http.gate;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many places each has taken, whoever they are: one who takes all of their own leaves the
 * others theirs.
 */
public final class Shares<K> {
  private final ConcurrentMap<K, Integer> taken = new ConcurrentHashMap<>();
  private final int most;

  /** So many places for each. */
  public Shares(int most) {
    this.most = most;
  }

  /** Takes one place; false when there is no more. */
  public boolean take(K one) {
    boolean[] free = new boolean[1];
    taken.compute(
        one,
        (_, before) -> {
          int had = before == null ? 0 : before;
          free[0] = had < most;
          return free[0] ? Integer.valueOf(had + 1) : before;
        });
    return free[0];
  }

  public void giveBack(K one) {
    taken.computeIfPresent(one, (_, before) -> before > 1 ? before - 1 : null);
  }

  /** The places that are taken. */
  public int of(K one) {
    return taken.getOrDefault(one, 0);
  }
}
