package io.orderline.core.policy;

import io.orderline.core.order.Order;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A shop's rules, in the order in which they are asked.
 *
 * @param version changes with the rules; empty where nobody needs it
 */
public record PolicyBook(List<Policy> rules, String version) {
  /** The ruling when no policy fits: a shop without one decides by hand. */
  private static final Verdict UNDECIDED = new Verdict(false, "这个情况需要人工客服为您核实，您可以说转人工。");

  public PolicyBook {
    rules = List.copyOf(rules);
    version = version == null ? "" : version;
  }

  public PolicyBook(List<Policy> rules) {
    this(rules, "");
  }

  /** The verdict on a wish about a whole order. */
  public Verdict judge(
      String wish,
      Order order,
      List<Shipment> parcels,
      Optional<String> reason,
      LocalDate today,
      ZoneId zone) {
    return judge(wish, order, Optional.empty(), parcels, reason, today, zone);
  }

  /**
   * The verdict on a wish about an order, or one article of it: then its parcel and its name count.
   */
  public Verdict judge(
      String wish,
      Order order,
      Optional<Order.Line> article,
      List<Shipment> parcels,
      Optional<String> reason,
      LocalDate today,
      ZoneId zone) {
    OrderStatus status = article.map(line -> order.statusOf(line, parcels)).orElse(order.status());
    List<Order.Line> lines = article.map(List::of).orElse(order.lines());
    List<Shipment> own =
        parcels.stream().filter(parcel -> article.map(parcel::holds).orElse(true)).toList();
    Instant since = since(order, own.isEmpty() ? parcels : own);
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone), today);
    return rules.stream()
        .filter(rule -> rule.wish().equals(wish))
        .filter(rule -> rule.states().isEmpty() || rule.states().contains(status))
        .filter(rule -> rule.products().isEmpty() || mentions(lines, rule.products()))
        .filter(
            rule -> rule.reasons().isEmpty() || reason.filter(rule.reasons()::contains).isPresent())
        .filter(rule -> rule.withinDays().map(limit -> days <= limit).orElse(true))
        .findFirst()
        .map(rule -> new Verdict(rule.allowed(), rule.spoken(), rule.fee(), rule.refund()))
        .orElse(UNDECIDED);
  }

  private static boolean mentions(List<Order.Line> lines, List<String> parts) {
    return lines.stream().anyMatch(line -> parts.stream().anyMatch(line.product()::contains));
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
