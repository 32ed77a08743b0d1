package io.orderline.console.calls;

import io.orderline.access.Principal;
import io.orderline.console.paging.Where;
import java.util.Optional;

/** Who has brands sees their calls only. */
public final class Brands {
  private Brands() {}

  /**
   * Restricts a query to what somebody sees.
   *
   * @param asked the one brand that they want to see
   */
  public static void restrict(Where where, Principal principal, Optional<String> asked) {
    where.and("brand = :brand", "brand", asked);
    if (!principal.brands().isEmpty()) {
      where.and(
          "brand = any (string_to_array(:brands, ' '))",
          "brands",
          String.join(" ", principal.brands()));
    }
  }
}
