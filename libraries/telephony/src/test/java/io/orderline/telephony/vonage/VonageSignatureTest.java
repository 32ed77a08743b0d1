package io.orderline.telephony.vonage;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.WebRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VonageSignatureTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final byte[] BODY =
      "{\"conversation_uuid\":\"CON-1\"}".getBytes(StandardCharsets.UTF_8);

  private final VonageSignature signature = at(NOW);

  @Test
  void aTokenWhoseClaimsAllFitIsGoodForOneUse() throws Exception {
    String token = VonageJwt.of(BODY, NOW, claims -> {});
    SignatureCheck.OneUse seal =
        (SignatureCheck.OneUse) signature.seal(request("Bearer " + token, BODY));
    assertThat(seal.until()).isEqualTo(NOW.plus(Duration.ofMinutes(5)).plusSeconds(30));
    assertThat(signature.seal(request("Bearer " + token, BODY))).isEqualTo(seal);
    String other = VonageJwt.of(BODY, NOW, claims -> {});
    assertThat(signature.seal(request("Bearer " + other, BODY))).isNotEqualTo(seal);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("another issuer", claims -> claims.setIssuer("Nexmo")),
        change("no issuer", claims -> claims.unsetClaim("iss")),
        change("no time", claims -> claims.unsetClaim("iat")),
        change("too old", claims -> claims.setIssuedAt(seconds(-331))),
        change("from the future", claims -> claims.setIssuedAt(seconds(31))),
        change("expired", claims -> claims.setExpirationTime(seconds(-31))),
        change("no id", claims -> claims.unsetClaim("jti")),
        change("an empty id", claims -> claims.setJwtId("")),
        change("no hash", claims -> claims.unsetClaim("payload_hash")),
        change("another hash", claims -> claims.setStringClaim("payload_hash", "00")),
        change("no key", claims -> claims.unsetClaim("api_key")),
        change("another key", claims -> claims.setStringClaim("api_key", "efgh5678")),
        change("no application", claims -> claims.unsetClaim("application_id")),
        change("another application", claims -> claims.setStringClaim("application_id", "x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void everyClaimIsChecked(String what, Consumer<JwtClaims> change) throws Exception {
    String token = VonageJwt.of(BODY, NOW, change);
    assertThat(signature.seal(request("Bearer " + token, BODY)))
        .isEqualTo(new SignatureCheck.Broken());
  }

  @Test
  void theEdgesOfTheAgeAreAccepted() throws Exception {
    for (int seconds : new int[] {-329, 29}) {
      String token = VonageJwt.of(BODY, NOW, claims -> claims.setIssuedAt(seconds(seconds)));
      assertThat(signature.seal(request("Bearer " + token, BODY)))
          .isInstanceOf(SignatureCheck.OneUse.class);
    }
  }

  @Test
  void aBodyThatWasChangedIsRefused() throws Exception {
    String token = VonageJwt.of(BODY, NOW, claims -> {});
    byte[] changed = "{\"conversation_uuid\":\"CON-2\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(signature.seal(request("Bearer " + token, changed)))
        .isEqualTo(new SignatureCheck.Broken());
  }

  @Test
  void anotherSecretOrAlgorithmIsRefused() throws Exception {
    var claims = new JwtClaims();
    String token = VonageJwt.of(BODY, NOW, made -> claims.setIssuer("Vonage"));
    assertThat(signature.seal(request("Bearer " + token, BODY)))
        .isInstanceOf(SignatureCheck.OneUse.class);
    String payload = token.split("\\.")[1];
    JwtClaims same =
        JwtClaims.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    String guessed = VonageJwt.signed(same, "another-secret", "HS256");
    assertThat(signature.seal(request("Bearer " + guessed, BODY)))
        .isEqualTo(new SignatureCheck.Broken());
    String longer = VonageJwt.signed(same, VonageJwt.SECRET, "HS512");
    assertThat(signature.seal(request("Bearer " + longer, BODY)))
        .isEqualTo(new SignatureCheck.Broken());
    String none = encoded("{\"alg\":\"none\"}") + "." + payload + ".";
    assertThat(signature.seal(request("Bearer " + none, BODY)))
        .isEqualTo(new SignatureCheck.Broken());
  }

  @Test
  void noTokenOrNonsenseIsRefused() {
    for (String header : new String[] {null, "", "Bearer ", "Bearer a.b.c", "Basic YTpi"}) {
      assertThat(signature.seal(request(header, BODY))).isEqualTo(new SignatureCheck.Broken());
    }
  }

  private static VonageSignature at(Instant now) {
    return new VonageSignature(
        new TenantId("demo"),
        VonageJwt.KEY,
        VonageJwt.APPLICATION,
        VonageJwt.SECRET,
        Duration.ofMinutes(5),
        InstantSource.fixed(now));
  }

  private static NumericDate seconds(int fromNow) {
    return NumericDate.fromSeconds(NOW.getEpochSecond() + fromNow);
  }

  private static Arguments change(String what, Consumer<JwtClaims> change) {
    return Arguments.of(what, change);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static WebRequest request(String authorization, byte[] body) {
    return new WebRequest(
        "POST",
        URI.create("https://calls.example.com/calls/vonage/incoming?tenant=demo"),
        authorization == null ? Map.of() : Map.of("authorization", authorization),
        Map.of(),
        Map.of(),
        body);
  }
}
