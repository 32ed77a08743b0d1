package io.orderline.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BearerPrincipalsTest {
  private static final Map<String, String> LI =
      Map.of("token", "t", "roles", "agent", "tenants", "demo");

  @Test
  void withoutTokensNobodyIsAdmitted() {
    assertThat(of(Map.of()).admitsPeople()).isFalse();
    assertThat(of(Map.of("orderline.operator.token", "t")).admitsPeople()).isTrue();
    assertThat(of(operator("li", LI)).admitsPeople()).isTrue();
  }

  @Test
  void aMistakeStopsTheStartAndSaysWhere() {
    assertThatThrownBy(() -> of(operator("li", Map.of("roles", "agent", "tenants", "demo"))))
        .hasMessage("orderline.operators.li needs either token or token-sha256");
    assertThatThrownBy(() -> of(operator("operator", LI)))
        .hasMessageContaining("'operator' is no name for an operator");
    assertThatThrownBy(() -> of(operator("li", with("roles", "function"))))
        .hasMessageContaining("an operator cannot have the roles");
    assertThatThrownBy(() -> of(operator("li", with("tenants", "*,demo"))))
        .hasMessageContaining("a tenant's name");
    assertThatThrownBy(() -> of(operator("li", with("roles", "boss"))))
        .hasMessageContaining("orderline.operators.li.roles");
  }

  @Test
  void aTokenBelongsToOnePerson() {
    Map<String, String> settings = new HashMap<>(operator("li", LI));
    settings.putAll(operator("wang", LI));

    assertThatThrownBy(() -> of(settings))
        .hasMessage("two operators or API clients have the same token");
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> settings = new HashMap<>(LI);
    settings.put(key, value);
    return settings;
  }

  private static Map<String, String> operator(String name, Map<String, String> settings) {
    Map<String, String> keys = new HashMap<>();
    settings.forEach((key, value) -> keys.put("orderline.operators." + name + "." + key, value));
    return keys;
  }

  private static BearerPrincipals of(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(OperatorConfig.class)
            .withMapping(OperatorsConfig.class)
            .withMapping(ApiClientsConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    return new BearerPrincipals(
        config.getConfigMapping(OperatorConfig.class),
        config.getConfigMapping(OperatorsConfig.class),
        config.getConfigMapping(ApiClientsConfig.class));
  }
}
