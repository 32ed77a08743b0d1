package io.orderline.orders.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.order.Customer;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.OrdersConfig;
import io.orderline.orders.TestClock;
import io.orderline.orders.shop.ErasedCustomers;
import io.orderline.orders.shop.ShopWriter;
import io.orderline.store.PostgresResource;
import io.orderline.store.TenantTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoFillingQuarkusTest.WithDemo.class)
@QuarkusTestResource(PostgresResource.class)
class DemoFillingQuarkusTest {
  private static final TenantId DEMO = new TenantId("demo");

  /** As standalone is configured. */
  public static class WithDemo implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("orderline.orders.demo", "true");
    }
  }

  @Inject OrderCatalog catalog;
  @Inject OrdersConfig config;
  @Inject TenantTransaction transaction;
  @Inject ShopWriter writer;
  @Inject ErasedCustomers erased;

  @Test
  void theShopIsThereAfterTheStart() {
    for (Showcase showcase : Showcase.ALL) {
      Customer customer = showcase.customer();
      assertThat(answer(catalog.customerByPhone(DEMO, customer.phone()))).contains(customer);
      assertThat(answer(catalog.ordersOf(DEMO, customer.id(), 10)))
          .hasSameSizeAs(showcase.purchases());
    }
  }

  @Test
  void onTheSameDayNothingIsFilledAgain() {
    assertThat(fillAt(TestClock.NOW)).isFalse();
  }

  @Test
  void onAnotherDayDatesMoveOnAndNothingDoubles() throws SQLException {
    List<Long> before = counts();
    Instant later = TestClock.NOW.plus(Duration.ofDays(3));

    assertThat(fillAt(later)).isTrue();

    assertThat(counts()).isEqualTo(before);
    var number = Showcase.ALL.getFirst().purchases().getFirst().number();
    assertThat(answer(catalog.order(DEMO, number)).orElseThrow().placedAt())
        .isBetween(later.minus(Duration.ofDays(2)), later);
    fillAt(TestClock.NOW);
  }

  @Test
  void whatSomebodyElseWroteStays() throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into orders.customers values ('demo', 'mine', '某人', '19900000001', '普通会员')"
              + " on conflict do nothing");
      statement.execute(
          "insert into orders.orders values ('demo', 'MINE-1', 'S03', 'PAID', now(),"
              + " '[{\"sku\":\"x\",\"product\":\"书\",\"quantity\":1,\"price\":100}]', 100)"
              + " on conflict do nothing");
    }

    fillAt(TestClock.NOW.plus(Duration.ofDays(5)));
    fillAt(TestClock.NOW);

    assertThat(answer(catalog.ordersOf(DEMO, Showcase.ALL.get(2).customer().id(), 10))).hasSize(1);
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("delete from orders.orders where number = 'MINE-1'");
      statement.execute("delete from orders.customers where id = 'mine'");
    }
  }

  private boolean fillAt(Instant now) {
    return new DemoFilling(config, transaction, writer, erased, Clock.fixed(now, ZoneOffset.UTC))
        .fill()
        .await()
        .atMost(TestPatience.LONGEST);
  }

  private static List<Long> counts() throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select (select count(*) from orders.customers where tenant = 'demo'),"
                    + " (select count(*) from orders.orders where tenant = 'demo'),"
                    + " (select count(*) from orders.shipments where tenant = 'demo'),"
                    + " (select count(*) from orders.promotions where tenant = 'demo')")) {
      rows.next();
      return List.of(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
    }
  }

  private static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}
