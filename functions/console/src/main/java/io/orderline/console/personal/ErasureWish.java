package io.orderline.console.personal;

import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.person.Person;
import java.util.stream.Stream;

/**
 * Whom to erase, and why.
 *
 * @param confirm the last four digits of the person's number, or of their order's where no number
 *     is known: typed by hand, so that nobody goes by mistake
 * @param openTickets whether tickets that nobody has ended go as well
 */
public record ErasureWish(
    String phone, String order, String reason, String confirm, boolean openTickets) {
  private static final int TAIL = 4;

  Asked asked() {
    return new Asked(phone, order, reason);
  }

  /** Fails where somebody else may be meant. */
  void confirmed(Person person) {
    String typed = Given.text("confirm", confirm, TAIL, TAIL);
    Stream<String> tails =
        person.numbers().isEmpty()
            ? person.orders().stream().map(OrderNumber::value).map(ErasureWish::tail)
            : person.numbers().stream().map(PhoneNumber::tail);
    if (tails.noneMatch(typed::equals)) {
      throw Refused.invalid(
          "confirm", "These are not the last four digits of the person's number.");
    }
  }

  private static String tail(String number) {
    return number.substring(number.length() - TAIL);
  }
}
