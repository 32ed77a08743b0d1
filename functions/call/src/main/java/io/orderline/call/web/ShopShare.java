package io.orderline.call.web;

import io.orderline.core.tenant.TenantId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many turns of each shop are answered at once: a flood at one leaves the others their line.
 */
final class ShopShare {
  private final ConcurrentMap<TenantId, Integer> taken = new ConcurrentHashMap<>();
  private final int most;

  ShopShare(int most) {
    this.most = most;
  }

  /** Takes one place; false when the shop has no more. */
  boolean take(TenantId shop) {
    int[] count = new int[1];
    taken.compute(
        shop,
        (_, before) -> {
          count[0] = before == null ? 1 : before + 1;
          return Math.min(count[0], most);
        });
    return count[0] <= most;
  }

  void giveBack(TenantId shop) {
    taken.computeIfPresent(shop, (_, before) -> before > 1 ? before - 1 : null);
  }
}
