package io.orderline.core.person;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketNumber;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody whose data are looked for, by all that is known to be theirs. It grows while it is
 * passed from holder to holder. {@link #toString()} tells nothing of them.
 *
 * @param names as a shop's system knows them
 * @param open the ids of calls and tickets that stay for now: what belongs to them stays as well
 * @param until when it was asked for; what the person does later is not meant
 */
public record Person(
    Set<PhoneNumber> numbers,
    Set<CustomerId> customers,
    Set<OrderNumber> orders,
    Set<CallId> calls,
    Set<TicketNumber> tickets,
    Set<String> names,
    Set<String> open,
    Instant until) {

  public Person {
    numbers = Set.copyOf(numbers);
    customers = Set.copyOf(customers);
    orders = Set.copyOf(orders);
    calls = Set.copyOf(calls);
    tickets = Set.copyOf(tickets);
    names = Set.copyOf(names);
    open = Set.copyOf(open);
  }

  /** Nobody yet. */
  public static Person asOf(Instant until) {
    return new Person(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), until);
  }

  public static Person of(PhoneNumber number, Instant until) {
    return new Person(
        Set.of(number), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), until);
  }

  public static Person of(OrderNumber order, Instant until) {
    return new Person(
        Set.of(), Set.of(), Set.of(order), Set.of(), Set.of(), Set.of(), Set.of(), until);
  }

  /** This person with what else is known of them. */
  public Person and(Person other) {
    return new Person(
        both(numbers, other.numbers),
        both(customers, other.customers),
        both(orders, other.orders),
        both(calls, other.calls),
        both(tickets, other.tickets),
        both(names, other.names),
        both(open, other.open),
        until);
  }

  /** The same before anybody has said what stays for now. */
  public Person withNothingOpen() {
    return new Person(numbers, customers, orders, calls, tickets, names, Set.of(), until);
  }

  /** The person's numbers in national form. */
  public List<String> digits() {
    return numbers.stream().map(number -> number.national().digits()).sorted().toList();
  }

  /**
   * A regular expression (of PostgreSQL and of Java) that finds the person's numbers in a text:
   * whole, with or without a country's code or the zero of an area code before them, in one piece
   * or in groups. Part of a longer number is somebody else's. Empty where no number is known.
   */
  public Optional<String> inTexts() {
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            digits().stream()
                .map(digits -> String.join("[ -]?", digits.split("")))
                .collect(
                    Collectors.joining("|", "(?<![0-9])(?:(?:00)?86[ -]?)?0?(?:", ")(?![0-9])")));
  }

  /**
   * What events are about that are all the person's: their calls and tickets, but the open ones.
   */
  public List<String> subjects() {
    return Stream.concat(
            calls.stream().map(CallId::value), tickets.stream().map(TicketNumber::value))
        .filter(id -> !open.contains(id))
        .sorted()
        .toList();
  }

  private static <T> Set<T> both(Set<T> one, Set<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  @Override
  public String toString() {
    return "Person[" + calls.size() + " calls, " + tickets.size() + " tickets]";
  }
}
