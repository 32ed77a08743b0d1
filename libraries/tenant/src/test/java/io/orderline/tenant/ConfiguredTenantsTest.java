package io.orderline.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.HotWords;
import io.orderline.core.tenant.IdentityRules;
import io.orderline.core.tenant.IdentityRules.Permission;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.core.tenant.TenantsContract;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfiguredTenantsTest extends TenantsContract {
  private static final String ACME_KEYS = "orderline.tenants.acme.";
  private static final TenantId SHOP = new TenantId("acme");

  @Override
  protected Tenants acmeAndDemo() {
    Map<String, String> keys = new HashMap<>();
    keys.put("orderline.tenants.demo.name", "听单优选");
    keys.put(ACME_KEYS + "name", "山野商城");
    keys.put(ACME_KEYS + "numbers", "400-800-1234,02160000001");
    keys.put(ACME_KEYS + "brands.camp.name", "山野露营");
    keys.put(ACME_KEYS + "brands.camp.numbers", "4008005678");
    keys.put(ACME_KEYS + "brands.kids.name", "山野童装");
    keys.put(ACME_KEYS + "brands.kids.numbers", "4008009012");
    keys.put(ACME_KEYS + "zone", "Asia/Urumqi");
    keys.put(ACME_KEYS + "hours", "09:00-21:00");
    keys.put(ACME_KEYS + "days", "MONDAY,FRIDAY");
    keys.put(ACME_KEYS + "holidays", "2027-02-06,2027-02-07");
    keys.put(ACME_KEYS + "agent-number", "862160000002");
    keys.put(ACME_KEYS + "agent-sip", "sip:agents@pbx.example");
    keys.put(ACME_KEYS + "listen", "stream");
    keys.put(ACME_KEYS + "voice", "azure");
    keys.put(ACME_KEYS + "hot-words.product", "空气炸锅,破壁机");
    keys.put(ACME_KEYS + "hot-words.brand", "小熊");
    keys.put(ACME_KEYS + "hot-words.shop", "山野");
    keys.put(ACME_KEYS + "hot-words.phrase", "七天无理由");
    keys.put(ACME_KEYS + "links.payment", "https://shop.example.com/pay/{order}");
    keys.put(ACME_KEYS + "retention.calls", "PT720H");
    keys.put(ACME_KEYS + "recording.on", "true");
    keys.put(ACME_KEYS + "recording.days", "90");
    return configured(keys);
  }

  @Override
  protected Tenants nobody() {
    return configured(Map.of());
  }

  @Override
  protected void shareANumber() {
    configured(
        Map.of(
            "orderline.tenants.a.numbers", "4008001234",
            "orderline.tenants.b.numbers", "400-800-1234"));
  }

  @Test
  void olderKeysAreRead() {
    Tenant shop =
        configured(
                Map.of(
                    "orderline.hot-words.acme.product", "空气炸锅,破壁机",
                    "orderline.retention.acme.calls", "PT720H",
                    "orderline.speak.shops.acme.voice", "azure"))
            .find(SHOP)
            .orElseThrow();

    assertThat(shop.hotWords())
        .isEqualTo(new HotWords(List.of("空气炸锅", "破壁机"), List.of(), List.of(), List.of()));
    assertThat(shop.retention().of("calls")).contains(Duration.ofDays(30));
    assertThat(shop.retention().of("tickets")).isEmpty();
    assertThat(shop.voice()).contains("azure");
    assertThat(shop.name()).isEqualTo("acme");
  }

  @Test
  void whatANumberOpensIsSetForEachShop() {
    IdentityRules rules =
        configured(
                Map.of(
                    ACME_KEYS + "identity.allows.phone-tail", "nothing",
                    ACME_KEYS + "identity.allows.full-phone", "hear-status,book",
                    ACME_KEYS + "identity.guesses-per-number", "3"))
            .find(SHOP)
            .orElseThrow()
            .identity();

    assertThat(rules.grant(Set.of(Proof.PHONE_TAIL), Permission.HEAR_STATUS)).isFalse();
    assertThat(rules.grant(Set.of(Proof.FULL_PHONE), Permission.BOOK)).isTrue();
    assertThat(rules.grant(Set.of(Proof.FULL_PHONE), Permission.CHANGE)).isFalse();
    assertThat(rules.grant(Set.of(Proof.ORDER_NUMBER), Permission.HEAR_STATUS))
        .as("what is not named stays as usual")
        .isTrue();
    assertThat(rules.guessesPerNumber()).isEqualTo(3);
    assertThatThrownBy(
            () -> configured(Map.of(ACME_KEYS + "identity.allows.phone-tail", "hear-all")))
        .hasMessageContaining("hear-all")
        .hasMessageContaining("hear-status");
    assertThatThrownBy(() -> configured(Map.of(ACME_KEYS + "identity.allows.passport", "book")))
        .hasMessageContaining("passport");
  }

  @Test
  void keysOfTheTenantComeBeforeOlderOnes() {
    Tenant shop =
        configured(
                Map.of(
                    "orderline.hot-words.acme.product", "空气炸锅",
                    "orderline.hot-words.acme.brand", "小熊",
                    "orderline.tenants.acme.hot-words.product", "破壁机",
                    "orderline.speak.shops.acme.voice", "azure",
                    "orderline.tenants.acme.voice", "aliyun",
                    "orderline.retention.acme.calls", "PT720H",
                    "orderline.tenants.acme.retention.calls", "PT24H"))
            .of(SHOP);

    assertThat(shop.hotWords())
        .isEqualTo(new HotWords(List.of("破壁机"), List.of("小熊"), List.of(), List.of()));
    assertThat(shop.voice()).contains("aliyun");
    assertThat(shop.retention().of("calls")).contains(Duration.ofDays(1));
  }

  @Test
  void defaultsAreThoseOfAShopThatSetsNothing() {
    Tenant shop = configured(Map.of("orderline.tenants.acme.name", "山野商城")).of(SHOP);

    assertThat(shop).isEqualTo(Tenant.named(SHOP, "山野商城"));
    assertThat(shop.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(shop.hours()).isEqualTo(BusinessHours.ALWAYS);
  }

  @Test
  void daysAndHolidaysAreThoseOfAShopThatIsOpenAroundTheClock() {
    Tenant shop =
        configured(Map.of(ACME_KEYS + "days", "MONDAY", ACME_KEYS + "holidays", "2027-02-08"))
            .of(SHOP);

    assertThat(shop.hours())
        .isEqualTo(
            new BusinessHours(
                Set.of(DayOfWeek.MONDAY),
                LocalTime.MIN,
                LocalTime.MAX,
                Set.of(LocalDate.of(2027, 2, 8))));
  }

  @Test
  void theDefaultTenantIsConfigured() {
    Map<String, String> keys =
        Map.of(
            "orderline.tenants.demo.name", "听单优选",
            "orderline.tenants.acme.name", "山野商城",
            "orderline.call.default-tenant", "acme");

    assertThat(configured(keys).byDefault()).map(Tenant::id).contains(SHOP);
  }

  @Test
  void environmentVariablesNameTheSameKeys() {
    Tenant shop =
        ConfiguredTenants.of(
                new SmallRyeConfigBuilder()
                    .withSources(
                        new EnvConfigSource(
                            Map.of(
                                "ORDERLINE_TENANTS_ACME_NAME", "山野商城",
                                "ORDERLINE_TENANTS_ACME_AGENT_NUMBER", "862160000002",
                                "ORDERLINE_TENANTS_ACME_LINKS_PAYMENT", "https://a.example/pay",
                                "ORDERLINE_TENANTS_ACME_LINKS_CANCEL_ORDER", "https://a.example/c",
                                "ORDERLINE_TENANTS_ACME_TWILIO_AUTH_TOKEN", "secret",
                                "ORDERLINE_RETENTION_ACME_CALLS", "PT24H",
                                "ORDERLINE_HOT_WORDS_ACME_PRODUCT", "空气炸锅"),
                            300)))
            .of(SHOP);

    assertThat(shop.name()).isEqualTo("山野商城");
    assertThat(shop.agents().number()).isPresent();
    assertThat(shop.link("payment")).contains("https://a.example/pay");
    assertThat(shop.link("cancel_order")).contains("https://a.example/c");
    assertThat(shop.retention().of("calls")).contains(Duration.ofDays(1));
    assertThat(shop.hotWords().product()).containsExactly("空气炸锅");
  }

  @Test
  void aWrongSettingNamesItsKey() {
    assertThatThrownBy(() -> configured(Map.of(ACME_KEYS + "hours", "nine to five")))
        .hasMessageContaining("orderline.tenants.acme.hours")
        .hasMessageContaining("09:00-21:00");
    assertThatThrownBy(() -> configured(Map.of(ACME_KEYS + "numbers", "call us")))
        .hasMessageContaining("orderline.tenants.acme");
    assertThatThrownBy(() -> configured(Map.of(ACME_KEYS + "nmae", "山野商城")))
        .hasMessageContaining("orderline.tenants.acme.nmae");
  }

  private static Tenants configured(Map<String, String> keys) {
    return ConfiguredTenants.of(
        new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(keys, "test", 100)));
  }
}
