package io.orderline.orders.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectorsTest {
  private static final TenantId TEA = new TenantId("tea");
  private static final TenantId SHOES = new TenantId("shoes");

  private final OrderCatalog own = catalog();

  @Test
  void eachTenantHasTheSystemThatIsConfiguredForIt() {
    Connectors connectors =
        connectors(
            Map.of(
                "tea.rest.url", "http://127.0.0.1:1",
                "shoes.shopify.url", "https://shoes.example.com",
                "shoes.shopify.token", "secret",
                "tea.crm.url", "http://127.0.0.1:2"));

    assertThat(connectors.catalogs(own)).containsOnlyKeys(TEA, SHOES);
    assertThat(connectors.afterSales()).containsOnlyKeys(TEA, SHOES);
    assertThat(connectors.customerRecords()).containsOnlyKeys(TEA);
  }

  @Test
  void aTenantWhoseParcelsAreTracedKeepsItsOwnShop() {
    Connectors connectors =
        connectors(Map.of("tea.kuaidi100.customer", "c", "tea.kuaidi100.key", "k"));

    assertThat(connectors.catalogs(own).get(TEA)).isInstanceOf(TrackedCatalog.class);
    assertThat(connectors.afterSales()).isEmpty();
  }

  @Test
  void twoShopsOfOneTenantAreAMistake() {
    Connectors connectors =
        connectors(
            Map.of(
                "tea.rest.url", "http://127.0.0.1:1",
                "tea.shopify.url", "https://tea.example.com",
                "tea.shopify.token", "secret"));

    assertThatThrownBy(() -> connectors.catalogs(own))
        .hasMessage("orderline.orders.connectors.tea has both .rest and .shopify: take one away");
  }

  @Test
  void aTokenThatIsMissingStopsTheStart() {
    assertThatThrownBy(() -> connectors(Map.of("tea.rest.url", "https://tea.example.com")))
        .hasMessageContaining("orderline.orders.connectors.tea.rest.token is missing")
        .hasMessageContaining("ORDERLINE_ORDERS_CONNECTORS_TEA_REST_TOKEN");
    assertThatThrownBy(() -> connectors(Map.of("tea.crm.url", "https://crm.example.com")))
        .hasMessageContaining("orderline.orders.connectors.tea.crm.token is missing");
    assertThat(
            connectors(Map.of("tea.rest.url", "https://tea.example.com", "tea.rest.token", "none"))
                .catalogs(own))
        .containsOnlyKeys(TEA);
  }

  @Test
  void aMistypedConnectorStopsTheStart() {
    assertThatThrownBy(() -> connectors(Map.of("tea.shopfy.url", "https://tea.example.com")))
        .hasMessageContaining("orderline.orders.connectors.tea.shopfy.url");
  }

  @Test
  void aConnectorThatIsNotOursIsUsedLikeOurs() {
    OrderCatalog theirs = catalog();
    var connector =
        new ShopConnector() {
          @Override
          public String name() {
            return "theirs";
          }

          @Override
          public Set<TenantId> tenants() {
            return Set.of(TEA);
          }

          @Override
          public Optional<OrderCatalog> catalog(TenantId tenant) {
            return Optional.of(theirs);
          }
        };

    assertThat(new Connectors(List.of(connector)).catalogs(own)).isEqualTo(Map.of(TEA, theirs));
  }

  private static Connectors connectors(Map<String, String> properties) {
    return Connected.connectors(properties, Clock.systemUTC());
  }

  private static OrderCatalog catalog() {
    return new ForwardingCatalog() {
      @Override
      protected OrderCatalog behind(TenantId tenant) {
        throw new AssertionError("nobody asks");
      }
    };
  }
}
