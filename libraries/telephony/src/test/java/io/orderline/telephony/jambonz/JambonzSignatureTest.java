package io.orderline.telephony.jambonz;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.WebRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JambonzSignatureTest {
  private static final long TIME = 1_700_000_000;
  private static final String BODY = "{\"call_sid\":\"abc\",\"direction\":\"inbound\"}";
  private static final String CODE =
      "1c27ae0a3096f02ca7e151ebb2e5fb2d85e093527549eb6144fab11bbabc3174";
  private static final String HEADER = "t=" + TIME + ",v1=" + CODE;

  @Test
  void theKnownSignatureIsGoodForOneUse() {
    assertThat(seal(HEADER, BODY, 0))
        .isEqualTo(
            new SignatureCheck.OneUse(
                new TenantId("demo"), CODE, Instant.ofEpochSecond(TIME + 300)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void theEdgesOfTheAgeAreAccepted(long later) {
    assertThat(seal(HEADER, BODY, later)).isInstanceOf(SignatureCheck.OneUse.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, 86_400})
  void whatIsTooOldOrFromTheFutureIsRefused(long later) {
    assertThat(seal(HEADER, BODY, later)).isEqualTo(new SignatureCheck.Broken());
  }

  @Test
  void aBodyOrTimeThatWasChangedIsRefused() {
    assertThat(seal(HEADER, BODY + " ", 0)).isEqualTo(new SignatureCheck.Broken());
    assertThat(seal("t=" + (TIME + 1) + ",v1=" + CODE, BODY, 0))
        .isEqualTo(new SignatureCheck.Broken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=1700000000",
        "v1=1c27ae0a3096f02ca7e151ebb2e5fb2d85e093527549eb6144fab11bbabc3174",
        "t=,v1=1c27ae0a3096f02ca7e151ebb2e5fb2d85e093527549eb6144fab11bbabc3174",
        "t=99999999999999999999,v1=1c27ae0a3096f02ca7e151ebb2e5fb2d85e093527549eb6144fab11bbabc3174",
        "t=1700000000,v0=1c27ae0a3096f02ca7e151ebb2e5fb2d85e093527549eb6144fab11bbabc3174",
        "t=1700000000,v1=1c27",
      })
  void nonsenseIsRefused(String header) {
    assertThat(seal(header, BODY, 0)).isEqualTo(new SignatureCheck.Broken());
  }

  @Test
  void anotherSecretIsRefused() {
    String code = signature("another", 0).sign(TIME, BODY.getBytes(StandardCharsets.UTF_8));
    assertThat(seal("t=" + TIME + ",v1=" + code, BODY, 0)).isEqualTo(new SignatureCheck.Broken());
  }

  private static SignatureCheck seal(String header, String body, long later) {
    return signature("wh_secret", later)
        .seal(
            new WebRequest(
                "POST",
                URI.create("https://calls.example.com/calls/jambonz/incoming?tenant=demo"),
                Map.of("jambonz-signature", header),
                Map.of(),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8)));
  }

  private static JambonzSignature signature(String secret, long later) {
    return new JambonzSignature(
        new TenantId("demo"),
        secret,
        Duration.ofMinutes(5),
        InstantSource.fixed(Instant.ofEpochSecond(TIME + later)));
  }
}
