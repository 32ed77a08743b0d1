package io.orderline.call.stream;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.TenantsConfig;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the tokens in the addresses of streams. Any pod can check a token that another
 * has made: the key comes from the configuration, or from a secret of the tenant's that all pods
 * know.
 */
@ApplicationScoped
public class StreamTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "orderline stream";

  private final CallConfig config;
  private final Tenants tenants;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final String ofThisProcess = nonce(32);

  StreamTokens(CallConfig config, Tenants tenants, Clock clock) {
    this.config = config;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** A token for one stream of a call, good for a short while; safe in a path. */
  public String issue(TenantId tenant, CallId call) {
    Instant expires = clock.instant().plus(config.stream().tokenLife());
    String claims =
        base64(call.value().getBytes(StandardCharsets.UTF_8))
            + "."
            + expires.getEpochSecond()
            + "."
            + nonce(12);
    return claims + "." + base64(mac(tenant, claims));
  }

  /** What a token says; empty when it is not ours, of another tenant, or too old. */
  public Optional<StreamToken> check(TenantId tenant, String token) {
    int end = token.lastIndexOf('.');
    if (end < 0 || !fits(tenant, token.substring(0, end), token.substring(end + 1))) {
      return Optional.empty();
    }
    String[] claims = token.substring(0, end).split("\\.", 3);
    Instant expires = Instant.ofEpochSecond(Long.parseLong(claims[1]));
    String call = new String(Base64.getUrlDecoder().decode(claims[0]), StandardCharsets.UTF_8);
    return expires.isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(new StreamToken(new CallId(call), expires, claims[2]));
  }

  private boolean fits(TenantId tenant, String claims, String mac) {
    return MessageDigest.isEqual(
        base64(mac(tenant, claims)).getBytes(StandardCharsets.UTF_8),
        mac.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] mac(TenantId tenant, String claims) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret(tenant).getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(
          (PURPOSE + "\n" + tenant + "\n" + claims).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
    }
  }

  private String secret(TenantId tenant) {
    return config.stream()
        .secret()
        .or(() -> tenants.twilio(tenant).map(TenantsConfig.TwilioAccount::authToken))
        .or(() -> tenants.vonage(tenant).map(TenantsConfig.VonageAccount::signatureSecret))
        .or(() -> tenants.jambonz(tenant).map(TenantsConfig.JambonzAccount::webhookSecret))
        .orElse(ofThisProcess);
  }

  private String nonce(int bytes) {
    byte[] nonce = new byte[bytes];
    random.nextBytes(nonce);
    return HexFormat.of().formatHex(nonce);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
