package io.orderline.core.tenant;

import io.orderline.core.call.PhoneNumber;
import java.util.List;

/**
 * A name that a shop answers with on numbers of its own. Orders, agents and rules are the shop's.
 *
 * @param id its short name in the settings
 * @param name as it is said in the greeting
 * @param numbers the numbers that its callers dial; in national form
 */
public record Brand(String id, String name, List<PhoneNumber> numbers) {
  public Brand {
    if (id == null || id.isBlank() || name == null || name.isBlank()) {
      throw new IllegalArgumentException("a brand has a short name and a name that is said");
    }
    numbers = numbers.stream().map(PhoneNumber::national).toList();
  }
}
