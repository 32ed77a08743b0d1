package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamTokensTest {
  private static final TenantId SHOP = new TenantId("shop");
  private static final CallId CALL = new CallId("CA1");

  private final StreamTokens tokens =
      new StreamTokens(
          new SmallRyeConfigBuilder()
              .withConverter(Duration.class, 200, new DurationConverter())
              .withMapping(TelephonyConfig.class)
              .withValidateUnknown(false)
              .build()
              .getConfigMapping(TelephonyConfig.class),
          List.of(),
          Clock.systemUTC());

  @Test
  void aTokenIsGoodForItsCall() {
    assertThat(tokens.check("twilio", SHOP, tokens.issue("twilio", SHOP, CALL)))
        .map(StreamToken::call)
        .contains(CALL);
  }

  @Test
  void aTokenOfOneProviderOpensNoStreamOfAnother() {
    String token = tokens.issue("twilio", SHOP, CALL);

    for (String other : List.of("jambonz", "vonage", "browser")) {
      assertThat(tokens.check(other, SHOP, token)).isEmpty();
    }
  }

  @Test
  void aTokenOfOneShopOpensNoStreamOfAnother() {
    assertThat(tokens.check("twilio", new TenantId("other"), tokens.issue("twilio", SHOP, CALL)))
        .isEmpty();
  }
}
