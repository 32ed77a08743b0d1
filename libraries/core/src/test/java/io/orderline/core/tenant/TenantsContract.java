package io.orderline.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.Listen;
import io.orderline.core.call.PhoneNumber;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everything that knows the tenants does, wherever their settings are kept. */
public abstract class TenantsContract {
  protected static final Tenant ACME =
      new Tenant(
          new TenantId("acme"),
          "山野商城",
          List.of(new PhoneNumber("4008001234"), new PhoneNumber("02160000001")),
          List.of(
              new Brand("camp", "山野露营", List.of(new PhoneNumber("4008005678"))),
              new Brand("kids", "山野童装", List.of(new PhoneNumber("4008009012")))),
          ZoneId.of("Asia/Urumqi"),
          new BusinessHours(
              Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
              LocalTime.of(9, 0),
              LocalTime.of(21, 0),
              Set.of(LocalDate.of(2027, 2, 6), LocalDate.of(2027, 2, 7))),
          new Agents(
              PhoneNumber.read("862160000002"), Optional.of(URI.create("sip:agents@pbx.example"))),
          Listen.STREAM,
          Optional.of("azure"),
          new HotWords(List.of("空气炸锅", "破壁机"), List.of("小熊"), List.of("山野"), List.of("七天无理由")),
          Map.of("payment", "https://shop.example.com/pay/{order}"),
          new Retention(Map.of("calls", Duration.ofDays(30))),
          IdentityRules.USUAL,
          new RecordingRule(true, 90));

  protected static final Tenant DEMO = Tenant.named(new TenantId("demo"), "听单优选");

  /** The tenants above and no other; a webhook that names none is for {@link #DEMO}. */
  protected abstract Tenants acmeAndDemo();

  /** One that answers for nobody; its default would be {@code demo}. */
  protected abstract Tenants nobody();

  /** Tries to answer for two tenants that share a number. */
  protected abstract void shareANumber();

  @Test
  void everySettingIsThere() {
    assertThat(acmeAndDemo().find(ACME.id())).contains(ACME);
  }

  @Test
  void allAreListedById() {
    assertThat(acmeAndDemo().all()).containsExactly(ACME, DEMO);
    assertThat(nobody().all()).isEmpty();
  }

  @Test
  void numbersLeadToTheirTenant() {
    Tenants tenants = acmeAndDemo();
    for (PhoneNumber number : ACME.everyNumber()) {
      assertThat(tenants.calledAt(number)).as("%s", number).contains(ACME);
    }
    assertThat(tenants.calledAt(new PhoneNumber("4008000000"))).isEmpty();
  }

  @Test
  void providersWriteANumberWithTheCountryCode() {
    for (String called : List.of("+864008005678", "+862160000001", "021-60000001")) {
      assertThat(acmeAndDemo().calledAt(PhoneNumber.read(called).orElseThrow()))
          .as(called)
          .contains(ACME);
    }
  }

  @Test
  void aNumberHasOneTenant() {
    assertThatThrownBy(this::shareANumber).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWebhookThatNamesNoTenantIsForTheDefaultOne() {
    assertThat(acmeAndDemo().byDefault()).contains(DEMO);
    assertThat(acmeAndDemo().find((String) null)).contains(DEMO);
    assertThat(acmeAndDemo().find(" ")).contains(DEMO);
    assertThat(nobody().byDefault()).isEmpty();
  }

  @Test
  void aNameMayBeAnything() {
    assertThat(acmeAndDemo().find("acme")).contains(ACME);
    for (String name : List.of("other", "Acme", "../demo", "a".repeat(80))) {
      assertThat(acmeAndDemo().find(name)).as(name).isEmpty();
    }
  }

  @Test
  void aShopWithoutSettingsHasTheUsualOnes() {
    TenantId other = new TenantId("other");
    assertThat(nobody().of(other)).isEqualTo(Tenant.named(other, "other"));
    assertThat(acmeAndDemo().of(ACME.id())).isEqualTo(ACME);
  }
}
