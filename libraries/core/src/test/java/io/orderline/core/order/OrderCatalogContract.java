package io.orderline.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link OrderCatalog}, for every system behind it. */
public abstract class OrderCatalogContract {
  protected static final TenantId SHOP = new TenantId("contract-shop");
  protected static final TenantId OTHER_SHOP = new TenantId("contract-other");
  private static final Instant MONDAY = Instant.parse("2026-03-02T04:00:00Z");

  /** The data of a shop's system. */
  public record Stock(
      List<Customer> customers,
      List<Order> orders,
      List<Shipment> shipments,
      List<Promotion> promotions) {}

  protected final Customer lin = customer("lin", "林晓燕", "13512348765");
  protected final Customer zhao = customer("zhao", "赵国强", "18655218765");
  protected final Customer alone = customer("alone", "孙静", "15901230000");
  private final Order first = order("2600000001", lin, MONDAY, OrderStatus.SIGNED);
  private final Order second =
      order("2600000002", lin, MONDAY.plusSeconds(3600), OrderStatus.SHIPPED);
  private final Order third =
      order("2600000003", lin, MONDAY.plusSeconds(7200), OrderStatus.UNPAID);
  private final Shipment early =
      shipment(second, "SF0000000000001", MONDAY.plusSeconds(7200), Shipment.State.DELIVERED);
  private final Shipment late =
      shipment(second, "YT0000000000002", MONDAY.plusSeconds(9000), Shipment.State.IN_TRANSIT);
  private final Promotion march =
      new Promotion("三月满减", "满三百减四十", LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-08"));
  private final Promotion april =
      new Promotion("四月秒杀", "整点秒杀", LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-02"));

  /** The adapter under test. */
  protected abstract OrderCatalog catalog();

  /** Makes a shop's system know exactly this, and nothing else. */
  protected abstract void given(TenantId tenant, Stock stock) throws Exception;

  @BeforeEach
  void twoShops() throws Exception {
    given(
        SHOP,
        new Stock(
            List.of(lin, zhao, alone),
            List.of(first, second, third),
            List.of(early, late),
            List.of(march, april)));
    given(OTHER_SHOP, new Stock(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void findsACustomerByIdAndByNumber() {
    assertThat(answer(catalog().customer(SHOP, lin.id()))).contains(lin);
    assertThat(answer(catalog().customerByPhone(SHOP, lin.phone()))).contains(lin);
  }

  @Test
  void anUnknownCustomerIsAnEmptyAnswerAndNoFault() {
    assertThat(answer(catalog().customer(SHOP, new CustomerId("nobody")))).isEmpty();
    assertThat(answer(catalog().customerByPhone(SHOP, new PhoneNumber("13000000000")))).isEmpty();
    assertThat(answer(catalog().order(SHOP, new OrderNumber("9999999999")))).isEmpty();
    assertThat(answer(catalog().ordersOf(SHOP, new CustomerId("nobody"), 5))).isEmpty();
    assertThat(answer(catalog().shipmentsOf(SHOP, new OrderNumber("9999999999")))).isEmpty();
  }

  @Test
  void findsEveryCustomerWithTheSameTail() {
    assertThat(answer(catalog().customersByPhoneTail(SHOP, "8765")))
        .containsExactlyInAnyOrderElementsOf(searchesTails() ? List.of(lin, zhao) : List.of());
    assertThat(answer(catalog().customersByPhoneTail(SHOP, "4321"))).isEmpty();
  }

  @Test
  void aNumberHeardAlmostRightFindsItsCustomerOrNobody() {
    assertNear("13512348765", 1, lin);
    assertNear("13512348715", 1, lin); // one digit mixed up
    assertNear("1351234765", 1, lin); // one dropped
    assertNear("135123487651", 1, lin); // one added
    assertNear("13512438765", 2, lin); // two swapped
    assertNear("3512348765", 2, lin); // the first one dropped
    assertThat(answer(catalog().customersWithPhoneNear(SHOP, "13598768765", 2))).isEmpty();
    assertThat(answer(catalog().customersWithPhoneNear(SHOP, "13512438765", 1))).isEmpty();
  }

  /** A system that cannot search so may answer with an empty list, never with somebody else. */
  private void assertNear(String heard, int edits, Customer customer) {
    List<Customer> found = answer(catalog().customersWithPhoneNear(SHOP, heard, edits));
    if (searchesNear()) {
      assertThat(found).as(heard).containsExactly(customer);
    } else {
      assertThat(found).as(heard).isEmpty();
    }
  }

  /** Whether the system behind can search for numbers that are nearly right. */
  protected boolean searchesNear() {
    return true;
  }

  /** Whether the system behind can search for the ends of numbers; else it finds nobody. */
  protected boolean searchesTails() {
    return true;
  }

  /** Whether the system behind has offers that can be told; else it has none. */
  protected boolean tellsOffers() {
    return true;
  }

  /** The order without what the system behind cannot know of any order. */
  protected Order asKnown(Order order) {
    return order;
  }

  private List<Order> asKnown(Order... orders) {
    return Stream.of(orders).map(this::asKnown).toList();
  }

  @Test
  void anOrderComesWithAllThatIsKnownOfIt() {
    assertThat(answer(catalog().order(SHOP, second.number()))).contains(asKnown(second));
  }

  @Test
  void ordersComeLatestFirstAndNoMoreThanAskedFor() {
    assertThat(answer(catalog().ordersOf(SHOP, lin.id(), 9)))
        .isEqualTo(asKnown(third, second, first));
    assertThat(answer(catalog().ordersOf(SHOP, lin.id(), 2))).isEqualTo(asKnown(third, second));
    assertThat(answer(catalog().ordersOf(SHOP, alone.id(), 9))).isEmpty();
  }

  @Test
  void parcelsComeOldestFirst() {
    assertThat(answer(catalog().shipmentsOf(SHOP, second.number()))).containsExactly(early, late);
    assertThat(answer(catalog().shipmentsOf(SHOP, third.number()))).isEmpty();
  }

  @Test
  void onlyOffersThatRunOnTheDayAreTold() {
    List<Promotion> told = tellsOffers() ? List.of(march) : List.of();
    assertThat(answer(catalog().promotions(SHOP, march.from()))).isEqualTo(told);
    assertThat(answer(catalog().promotions(SHOP, march.until()))).isEqualTo(told);
    assertThat(answer(catalog().promotions(SHOP, march.until().plusDays(1)))).isEmpty();
  }

  @Test
  void anotherShopsDataIsNeverSeen() {
    assertThat(answer(catalog().customer(OTHER_SHOP, lin.id()))).isEmpty();
    assertThat(answer(catalog().customerByPhone(OTHER_SHOP, lin.phone()))).isEmpty();
    assertThat(answer(catalog().customersByPhoneTail(OTHER_SHOP, "8765"))).isEmpty();
    assertThat(answer(catalog().customersWithPhoneNear(OTHER_SHOP, "13512348765", 2))).isEmpty();
    assertThat(answer(catalog().order(OTHER_SHOP, second.number()))).isEmpty();
    assertThat(answer(catalog().ordersOf(OTHER_SHOP, lin.id(), 9))).isEmpty();
    assertThat(answer(catalog().shipmentsOf(OTHER_SHOP, second.number()))).isEmpty();
    assertThat(answer(catalog().promotions(OTHER_SHOP, march.from()))).isEmpty();
  }

  protected static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }

  private static Customer customer(String id, String name, String phone) {
    return new Customer(new CustomerId(id), name, new PhoneNumber(phone), "金牌会员");
  }

  private static Order order(String number, Customer customer, Instant at, OrderStatus status) {
    return new Order(
        new OrderNumber(number),
        customer.id(),
        status,
        at,
        List.of(
            new Order.Line("S1", "蓝牙耳机", 1, Money.yuan(199)),
            new Order.Line("S2", "手机壳", 2, Money.yuan(29))),
        Money.yuan(257),
        Optional.of(at.plusSeconds(86_400)),
        Optional.of(new Invoice("个人", Money.yuan(257), Invoice.State.ISSUED)));
  }

  private static Shipment shipment(
      Order order, String tracking, Instant collected, Shipment.State state) {
    return new Shipment(
        order.number(),
        "顺丰速运",
        tracking,
        state,
        List.of("蓝牙耳机"),
        List.of(
            new Shipment.Event(collected, "杭州仓库", "快件已揽收"),
            new Shipment.Event(collected.plusSeconds(60), "杭州转运中心", "快件已发出")),
        Optional.empty());
  }
}
