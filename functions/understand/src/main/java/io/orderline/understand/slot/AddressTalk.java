package io.orderline.understand.slot;

import io.orderline.core.understanding.Question;
import io.orderline.understand.address.AddressReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the talk is of an address, which one stands, and what was said beside it. */
final class AddressTalk {
  private static final Set<String> ASKED = Set.of(AddressSlots.ADDRESS, AddressSlots.CHANGE);
  private static final String FLOW = "change_order";
  private static final String BETWEEN = "，";

  private AddressTalk() {}

  /** Whether the question asks for an address, so that the bare words of one count. */
  static boolean asked(Said said) {
    return ASKED.contains(said.asked()) || said.asked().startsWith("address");
  }

  /** Whether words may change the address that stands. */
  static boolean about(Said said) {
    return asked(said) || said.question().map(Question::flow).filter(FLOW::equals).isPresent();
  }

  /** The new address as far as it is known; that of the order only when there is none. */
  static Optional<String> standing(Said said) {
    return collected(said, AddressSlots.ADDRESS)
        .or(
            () ->
                collected(said, AddressSlots.CHANGE)
                    .filter(AddressTalk::isAddress)
                    .map(AddressTalk::withoutContact))
        .or(() -> collected(said, AddressSlots.OF_ORDER));
  }

  /** Whether only the order's own address stands. */
  static boolean ofOrder(Said said) {
    return standing(said).equals(collected(said, AddressSlots.OF_ORDER));
  }

  private static Optional<String> collected(Said said, String slot) {
    return Optional.ofNullable(said.collected().get(slot)).filter(text -> !text.isBlank());
  }

  static boolean isAddress(String change) {
    return AddressReader.isOne(withoutContact(change));
  }

  private static String withoutContact(String change) {
    return change.split(BETWEEN, 2)[0];
  }

  /** What was said before about the recipient, with what is said now in its place. */
  static String contact(String change, String now) {
    Map<String, String> said = new LinkedHashMap<>();
    String before = isAddress(change) ? change.substring(withoutContact(change).length()) : change;
    for (String part : joined(before, now).split(BETWEEN)) {
      if (!part.isBlank()) {
        said.put(part.split("改成|(?=[0-9])", 2)[0], part);
      }
    }
    return String.join(BETWEEN, said.values());
  }

  static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + BETWEEN + other;
  }
}
