package io.orderline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.Agents;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.RecordingRule;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people set lies over what is configured, and under what the deployment sets. */
class SettledTenantsTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final BusinessHours NIGHTS =
      new BusinessHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(18, 0), LocalTime.MAX);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final ShopSettings ALL =
      new ShopSettings(
          Optional.of("山野夜间"),
          Optional.of(NIGHTS),
          Optional.of(Set.of(NEW_YEAR)),
          PhoneNumber.read("02160000009"),
          Optional.of(new RecordingRule(true, 7)));

  @Test
  void nothingIsChangedUntilSomebodySetsSomething() {
    assertThat(tenants(Map.of()).find(ACME)).contains(configured());
  }

  @Test
  void whatIsSetTakesEffectEverywhere() {
    SettledTenants tenants = tenants(Map.of());
    tenants.goBy(ACME, version(1, ALL));

    Tenant acme = tenants.find(ACME).orElseThrow();
    assertThat(acme.name()).isEqualTo("山野夜间");
    assertThat(acme.hours()).isEqualTo(NIGHTS.closedOn(Set.of(NEW_YEAR)));
    assertThat(acme.agents().number()).isEqualTo(PhoneNumber.read("02160000009"));
    assertThat(acme.recording()).isEqualTo(new RecordingRule(true, 7));
    assertThat(tenants.all()).containsExactly(acme);
    assertThat(tenants.byDefault()).contains(acme);
    assertThat(tenants.calledAt(new PhoneNumber("4008001234"))).contains(acme);
  }

  @Test
  void whatTheDeploymentSetsStands() {
    SettledTenants tenants = tenants(Map.of("orderline.tenants.acme.name", "山野商城"));
    tenants.goBy(ACME, version(1, ALL));

    assertThat(tenants.find(ACME).orElseThrow().name()).isEqualTo("山野商城");
    assertThat(tenants.find(ACME).orElseThrow().hours())
        .isEqualTo(NIGHTS.closedOn(Set.of(NEW_YEAR)));
  }

  /** Whoever says that nothing is recorded, or for how long, says so for the whole of it. */
  @ParameterizedTest
  @CsvSource({"recording.on,false", "recording.days,3"})
  void whatTheDeploymentSetsInPartStandsWhole(String key, String value) {
    SettledTenants tenants = tenants(Map.of("orderline.tenants.acme." + key, value));
    tenants.goBy(ACME, version(1, ALL));

    assertThat(tenants.find(ACME).orElseThrow().recording()).isEqualTo(RecordingRule.OFF);
  }

  /** On which days is as much of the hours as from when to when; holidays are for themselves. */
  @Test
  void hoursAndHolidaysAreSetByTheDeploymentEachForItself() {
    SettledTenants days = tenants(Map.of("orderline.tenants.acme.days", "MONDAY"));
    days.goBy(ACME, version(1, ALL));
    assertThat(days.find(ACME).orElseThrow().hours())
        .isEqualTo(BusinessHours.ALWAYS.closedOn(Set.of(NEW_YEAR)));

    SettledTenants holidays = tenants(Map.of("orderline.tenants.acme.holidays", "2027-05-01"));
    holidays.goBy(ACME, version(1, ALL));
    assertThat(holidays.find(ACME).orElseThrow().hours()).isEqualTo(NIGHTS);
  }

  @Test
  void whatIsSetNoMoreIsAsConfigured() {
    SettledTenants tenants = tenants(Map.of());
    tenants.goBy(ACME, version(1, ALL));
    tenants.goBy(ACME, version(2, ShopSettings.NONE));

    assertThat(tenants.find(ACME)).contains(configured());
  }

  @Test
  void anEarlierVersionNeverReplacesALaterOne() {
    SettledTenants tenants = tenants(Map.of());
    tenants.goBy(ACME, version(2, ALL));
    tenants.goBy(ACME, version(1, ShopSettings.NONE));

    assertThat(tenants.find(ACME).orElseThrow().name()).isEqualTo("山野夜间");
  }

  private static SettingsVersion version(int number, ShopSettings settings) {
    return new SettingsVersion(number, settings, "", "li", Instant.EPOCH);
  }

  private static Tenant configured() {
    Tenant named = Tenant.named(ACME, "山野商城");
    return new Tenant(
        named.id(),
        named.name(),
        List.of(new PhoneNumber("4008001234")),
        named.brands(),
        named.zone(),
        named.hours(),
        new Agents(PhoneNumber.read("02160000001"), Optional.empty()),
        named.listen(),
        named.voice(),
        named.hotWords(),
        named.links(),
        named.retention(),
        named.identity(),
        named.recording());
  }

  private static SettledTenants tenants(Map<String, String> environment) {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of("orderline.tenants.acme.name", "packaged"), "packaged", 250),
                new PropertiesConfigSource(environment, "environment", 300))
            .build();
    return new SettledTenants(new One(configured()), new Deployment(config));
  }

  /** One shop. */
  private record One(Tenant tenant) implements Tenants {
    @Override
    public List<Tenant> all() {
      return List.of(tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
      return Optional.of(tenant).filter(shop -> shop.id().equals(id));
    }

    @Override
    public Optional<Tenant> calledAt(PhoneNumber number) {
      return Optional.of(tenant).filter(shop -> shop.answers(number));
    }

    @Override
    public Optional<Tenant> byDefault() {
      return Optional.of(tenant);
    }
  }
}
