package io.orderline.core.policy;

import io.orderline.core.order.Order;
import io.orderline.core.order.Shipment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A shop's rules, in the order in which they are asked. */
public record PolicyBook(List<Policy> rules) {
  /** What is said when no rule fits: a shop without a rule decides by hand. */
  private static final Verdict UNDECIDED = new Verdict(false, "这个情况需要人工客服为您核实，您可以说转人工。");

  public PolicyBook {
    rules = List.copyOf(rules);
  }

  /** The verdict on a wish about an order. */
  public Verdict judge(
      String wish,
      Order order,
      List<Shipment> parcels,
      Optional<String> reason,
      LocalDate today,
      ZoneId zone) {
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since(order, parcels), zone), today);
    return rules.stream()
        .filter(rule -> rule.wish().equals(wish))
        .filter(rule -> rule.states().isEmpty() || rule.states().contains(order.status()))
        .filter(rule -> rule.products().isEmpty() || mentions(order, rule.products()))
        .filter(
            rule -> rule.reasons().isEmpty() || reason.filter(rule.reasons()::contains).isPresent())
        .filter(rule -> rule.withinDays().map(limit -> days <= limit).orElse(true))
        .findFirst()
        .map(rule -> new Verdict(rule.allowed(), rule.spoken()))
        .orElse(UNDECIDED);
  }

  private static boolean mentions(Order order, List<String> parts) {
    return order.lines().stream()
        .anyMatch(line -> parts.stream().anyMatch(line.product()::contains));
  }

  /** When the last parcel was delivered; when the order was placed, where none was yet. */
  private static Instant since(Order order, List<Shipment> parcels) {
    return parcels.stream()
        .filter(parcel -> parcel.state() == Shipment.State.DELIVERED)
        .flatMap(parcel -> parcel.latest().stream())
        .map(Shipment.Event::at)
        .max(Comparator.naturalOrder())
        .orElse(order.placedAt());
  }
}
