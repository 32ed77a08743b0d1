package io.orderline.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnmappedTenantKeysTest {

  /** As a provider reads its accounts. */
  @ConfigMapping(prefix = "orderline.tenants")
  interface AccountsConfig {
    @WithParentName
    Map<String, Accounts> all();

    interface Accounts {
      Optional<Account> acme();
    }

    interface Account {
      String token();
    }
  }

  private static final Map<String, String> KEYS =
      Map.of(
          "orderline.tenants.demo.name", "听单优选",
          "orderline.tenants.demo.acme.token", "secret");

  @Test
  void withoutAnyProviderAnAccountIsIgnored() {
    assertThat(
            config(KEYS, TenantsConfig.class)
                .getConfigMapping(TenantsConfig.class)
                .all()
                .get("demo")
                .name())
        .contains("听单优选");
  }

  @Test
  void aProviderReadsItsAccountsBesideTheSettings() {
    SmallRyeConfig config = config(KEYS, TenantsConfig.class, AccountsConfig.class);

    assertThat(config.getConfigMapping(AccountsConfig.class).all().get("demo").acme())
        .map(AccountsConfig.Account::token)
        .contains("secret");
  }

  @Test
  void withAProviderAMisspeltKeyStopsTheStart() {
    Map<String, String> misspelt = Map.of("orderline.tenants.demo.nmae", "听单优选");

    assertThatThrownBy(() -> config(misspelt, TenantsConfig.class, AccountsConfig.class))
        .hasMessageContaining("orderline.tenants.demo.nmae");
  }

  private static SmallRyeConfig config(Map<String, String> keys, Class<?>... mappings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDiscoveredCustomizers()
            .withSources(new PropertiesConfigSource(keys, "test", 100));
    for (Class<?> mapping : mappings) {
      builder.withMapping(mapping);
    }
    return builder.build();
  }
}
