package io.orderline.telephony;

import io.orderline.access.token.ExpiringToken;
import io.orderline.access.token.ExpiringTokens;
import io.orderline.access.token.Hmac;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes and checks the tokens in the addresses of streams. Any pod can check a token that another
 * has made: the key comes from the configuration, or from a secret of the tenant's that all pods
 * know.
 */
@ApplicationScoped
public class StreamTokens {
  private static final String PURPOSE = "orderline stream";

  private final TelephonyConfig config;
  private final List<StreamSecret> secrets;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final String ofThisProcess = nonce(32);

  StreamTokens(TelephonyConfig config, @All List<StreamSecret> secrets, Clock clock) {
    this.config = config;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A token for one stream of a call at a provider, good for a short while; safe in a path. */
  public String issue(String provider, TenantId tenant, CallId call) {
    Instant expires = clock.instant().plus(config.stream().tokenLife());
    return tokens(provider, tenant).issue(new ExpiringToken(call.value(), expires, nonce(12)));
  }

  /** What a token says; empty when it is not ours, for another provider or tenant, or too old. */
  public Optional<StreamToken> check(String provider, TenantId tenant, String token) {
    return tokens(provider, tenant)
        .check(token, clock.instant())
        .map(ours -> new StreamToken(new CallId(ours.subject()), ours.expires(), ours.nonce()));
  }

  private ExpiringTokens tokens(String provider, TenantId tenant) {
    return new ExpiringTokens(
        Hmac.sha256(secret(tenant)), PURPOSE + "\n" + provider + "\n" + tenant);
  }

  private String secret(TenantId tenant) {
    return config.stream()
        .secret()
        .or(() -> secrets.stream().flatMap(known -> known.of(tenant).stream()).findFirst())
        .orElse(ofThisProcess);
  }

  private String nonce(int bytes) {
    byte[] nonce = new byte[bytes];
    random.nextBytes(nonce);
    return HexFormat.of().formatHex(nonce);
  }
}
