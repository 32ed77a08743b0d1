package io.orderline.console.personal;

import io.orderline.console.calls.Names;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.person.Person;
import io.orderline.core.privacy.PersonalData;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * About whom somebody asks, and why.
 *
 * @param phone a telephone number; or
 * @param order the number of one of their orders
 */
public record Asked(String phone, String order, String reason) {
  /** A shorter number is a tail or an extension: many have it. */
  private static final int SHORTEST = 10;

  private static final int LONGEST = 40;

  /** The person as far as this tells. */
  Person person(Instant now) {
    Optional<String> number = Given.optional("phone", phone, LONGEST);
    Optional<String> bought = Given.optional("order", order, LONGEST);
    if (number.isPresent() == bought.isPresent()) {
      throw Refused.invalid("phone", "Give a telephone number or an order's number, one of both.");
    }
    return number
        .map(text -> Person.of(number(text), now))
        .orElseGet(() -> Person.of(order(bought.orElseThrow()), now));
  }

  private static PhoneNumber number(String text) {
    return PhoneNumber.read(text)
        .filter(read -> read.national().digits().length() >= SHORTEST)
        .orElseThrow(
            () ->
                Refused.invalid(
                    "phone",
                    "phone is a whole telephone number with its area code, 10 to 15 digits."));
  }

  private static OrderNumber order(String text) {
    try {
      return new OrderNumber(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("order", "order has 4 to 32 digits, letters or hyphens.");
    }
  }

  /** Why, as it is kept: the person may stand in it. */
  String why() {
    String text = Given.lines("reason", reason, 2, 200);
    String without = phone == null || phone.isBlank() ? text : text.replace(phone.strip(), "[号码]");
    return PersonalData.masked(without);
  }

  /** A person as people see them: {@code *******8226 陈**}. */
  static String masked(Person person) {
    Stream<String> numbers = person.numbers().stream().map(PhoneNumber::toString).sorted();
    Stream<String> names = person.names().stream().map(Names::masked).sorted();
    String known = Stream.concat(numbers, names).collect(Collectors.joining(" "));
    return known.isEmpty()
        ? person.orders().stream().map(OrderNumber::value).sorted().collect(Collectors.joining(" "))
        : known;
  }
}
