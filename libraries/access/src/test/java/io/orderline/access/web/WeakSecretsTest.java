package io.orderline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakSecretsTest {
  private static final String GOOD = "5f0c6b9e1d2a47f38c1be0a9d4f7e6235f0c6b9e1d2a47f3";

  @ParameterizedTest
  @CsvSource({
    "orderline.operator.token, x, shorter than 16 characters",
    "orderline.operators.chen.token, x, shorter than 16 characters",
    "orderline.api-clients.erp.token, 123456789, shorter than 16 characters",
    "orderline.peer.token, aaaaaaaaaaaaaaaaaaaaaaaa, always the same signs",
    "orderline.recordings.keys.a, short, shorter than 16 characters",
    "orderline.recordings.s3.secret-key, for-development-only, a placeholder",
    "orderline.tickets.link-secret, for-development-only, a placeholder",
    "orderline.store.password, <openssl rand -hex 24>, a placeholder",
    "orderline.relay.password, changeit-changeit-changeit, a placeholder",
    "orderline.tenants.shop.twilio.auth-token, for-development-only, a placeholder"
  })
  void aSecretThatIsNoneIsFound(String key, String secret, String verdict) {
    assertThat(weak(key, secret)).containsExactly(key + " (" + verdict + ")");
    assertThat(weak(key, GOOD)).isEmpty();
  }

  @Test
  void aProvidersSecretIsAsLongAsTheProviderMakesIt() {
    assertThat(weak("orderline.tenants.shop.vonage.signature-secret", "aB3xK9")).isEmpty();
  }

  @Test
  void theEnvironmentIsLookedAt() {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(Map.of("ORDERLINE_OPERATOR_TOKEN", "x"), 300))
            .build();

    assertThat(WeakSecrets.of(config)).singleElement().asString().contains("16 characters");
  }

  private static List<String> weak(String key, String secret) {
    return WeakSecrets.of(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(Map.of(key, secret), "test", 100))
            .build());
  }
}
