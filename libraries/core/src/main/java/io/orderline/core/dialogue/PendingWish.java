package io.orderline.core.dialogue;

import java.util.Optional;

/**
 * What the caller also wants, and comes next. It is kept as {@code flow} or {@code flow@order}: a
 * version that knows no orders there leaves such a wish out, and the call goes on.
 *
 * @param order the number of the order that it is about; empty where that is still open
 */
record PendingWish(String flow, Optional<String> order) {
  private static final String ABOUT = "@";

  static PendingWish of(String kept) {
    int at = kept.indexOf(ABOUT);
    return at < 0
        ? new PendingWish(kept, Optional.empty())
        : new PendingWish(kept.substring(0, at), Optional.of(kept.substring(at + 1)));
  }

  String kept() {
    return flow + order.map(number -> ABOUT + number).orElse("");
  }
}
