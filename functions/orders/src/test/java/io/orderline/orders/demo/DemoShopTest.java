package io.orderline.orders.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.Customer;
import io.orderline.core.order.Invoice;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.core.speech.EditDistance;
import io.orderline.orders.shop.Stock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoShopTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private final Stock shop = DemoShop.at(NOON);

  @Test
  void isTheSameEveryTime() {
    assertThat(DemoShop.at(NOON)).isEqualTo(shop);
  }

  @Test
  void keepsItsNumbersWhenItsDatesMoveOn() {
    Stock later = DemoShop.at(NOON.plusSeconds(30 * 86_400));

    assertThat(later.customers()).isEqualTo(shop.customers());
    assertThat(later.orders()).extracting(Order::number).isEqualTo(numbers());
    assertThat(later.orders().getFirst().placedAt())
        .isEqualTo(shop.orders().getFirst().placedAt().plusSeconds(30 * 86_400));
  }

  @Test
  void isLargeEnoughToFeelReal() {
    assertThat(shop.customers()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(shop.orders()).hasSizeGreaterThanOrEqualTo(600);
    assertThat(Article.ALL).hasSizeGreaterThanOrEqualTo(60);
    assertThat(shop.orders()).extracting(Order::lines).extracting(List::size).contains(1, 2, 3, 4);
  }

  @Test
  void hasManyOrdersInEveryState() {
    Map<OrderStatus, Long> counts =
        shop.orders().stream().collect(groupingBy(Order::status, counting()));

    assertThat(counts).containsOnlyKeys(OrderStatus.values());
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isGreaterThan(20));
  }

  @Test
  void hasParcelsInEveryStateOrdersInSeveralParcelsAndInvoices() {
    assertThat(shop.shipments()).extracting(Shipment::state).contains(Shipment.State.values());
    assertThat(parcelsByOrder().values()).extracting(List::size).contains(1, 2);
    assertThat(shop.orders().stream().flatMap(order -> order.invoice().stream()))
        .extracting(Invoice::state)
        .contains(Invoice.State.values());
  }

  @Test
  void usesEveryNumberOnce() {
    assertThat(shop.customers()).extracting(Customer::id).doesNotHaveDuplicates();
    assertThat(shop.customers()).extracting(Customer::phone).doesNotHaveDuplicates();
    assertThat(shop.customers()).allMatch(customer -> customer.phone().mobile());
    assertThat(numbers()).doesNotHaveDuplicates();
    assertThat(shop.shipments()).extracting(Shipment::trackingNumber).doesNotHaveDuplicates();
  }

  @Test
  void noTwoCustomersHaveNumbersThatOneMistakeMixesUp() {
    List<Customer> all = shop.customers();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        String one = all.get(i).phone().digits();
        String other = all.get(j).phone().digits();
        assertThat(EditDistance.between(one, other)).as(one + " " + other).isGreaterThan(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T04:00:00Z",
        "2026-11-21T16:00:01Z", // just after midnight in Shanghai
        "2026-11-22T15:59:59Z", // just before
        "2026-11-21T16:09:00Z",
        "2026-11-22T12:30:00Z", // a parcel that is out is expected until nine in the evening
        "2026-11-22T13:30:00Z",
        "2026-12-31T15:59:30Z", // the last day of a year
        "2026-12-31T16:00:30Z",
        "2026-12-31T23:59:30Z", // and of the year in UTC
        "2028-02-28T16:00:30Z", // a day that no other year has
        "2028-02-28T23:00:00Z",
        "2028-02-29T15:59:30Z"
      })
  void nothingHappenedInTheFutureAndEverythingInOrder(Instant now) {
    Stock filled = DemoShop.at(now);
    Map<Object, Order> orders =
        filled.orders().stream().collect(Collectors.toMap(Order::number, order -> order));

    assertThat(filled.orders()).allMatch(order -> order.placedAt().isBefore(now));
    assertThat(filled.shipments())
        .allSatisfy(
            parcel -> {
              assertThat(parcel.events()).isNotEmpty();
              assertThat(parcel.events())
                  .isSortedAccordingTo(Comparator.comparing(Shipment.Event::at));
              assertThat(parcel.latest().orElseThrow().at()).isBefore(now);
              assertThat(parcel.events().getFirst().at())
                  .isAfterOrEqualTo(orders.get(parcel.order()).placedAt());
            });
    assertThat(filled.orders().stream().flatMap(order -> order.promisedBy().stream()))
        .allMatch(promised -> promised.isAfter(now));
    assertThat(filled.shipments().stream().flatMap(parcel -> parcel.expectedAt().stream()))
        .allMatch(expected -> expected.isAfter(now));
    assertThat(filled.orders())
        .filteredOn(order -> order.status() == OrderStatus.UNPAID)
        .as("bought today")
        .allMatch(
            order ->
                LocalDate.ofInstant(order.placedAt(), Moments.ZONE)
                    .equals(LocalDate.ofInstant(now, Moments.ZONE)));
  }

  @Test
  void parcelsFitTheStateOfTheirOrder() {
    Map<Object, List<Shipment>> parcels = parcelsByOrder();
    for (Order order : shop.orders()) {
      Set<Shipment.State> states =
          parcels.getOrDefault(order.number(), List.of()).stream()
              .map(Shipment::state)
              .collect(Collectors.toSet());
      switch (order.status()) {
        case UNPAID, PAID, PACKED, CANCELLED -> assertThat(states).isEmpty();
        case SHIPPED ->
            assertThat(states)
                .containsAnyOf(
                    Shipment.State.COLLECTED, Shipment.State.IN_TRANSIT, Shipment.State.EXCEPTION);
        case OUT_FOR_DELIVERY ->
            assertThat(states).containsExactly(Shipment.State.OUT_FOR_DELIVERY);
        case SIGNED -> assertThat(states).containsExactly(Shipment.State.DELIVERED);
        case RETURNING -> assertThat(states).containsExactly(Shipment.State.RETURNING);
        case REFUNDED -> assertThat(states).doesNotContain(Shipment.State.DELIVERED);
      }
    }
  }

  @Test
  void everyArticleOfAnOrderThatWasSentIsInExactlyOneParcel() {
    Map<Object, List<Shipment>> parcels = parcelsByOrder();

    assertThat(shop.orders())
        .filteredOn(order -> parcels.containsKey(order.number()))
        .allSatisfy(
            order ->
                assertThat(
                        parcels.get(order.number()).stream()
                            .flatMap(parcel -> parcel.products().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                        order.lines().stream().map(Order.Line::product).toList()));
  }

  @Test
  void someOffersRunTodayAndSomeDoNot() {
    LocalDate today = LocalDate.parse("2026-11-22");

    assertThat(shop.promotions())
        .anyMatch(offer -> !offer.from().isAfter(today) && !offer.until().isBefore(today))
        .anyMatch(offer -> offer.until().isBefore(today))
        .anyMatch(offer -> offer.from().isAfter(today));
  }

  private List<Object> numbers() {
    return shop.orders().stream().<Object>map(Order::number).toList();
  }

  private Map<Object, List<Shipment>> parcelsByOrder() {
    return shop.shipments().stream().collect(groupingBy(Shipment::order));
  }
}
