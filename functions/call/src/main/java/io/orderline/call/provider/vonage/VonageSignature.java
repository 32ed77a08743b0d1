package io.orderline.call.provider.vonage;

import io.orderline.call.provider.Seal;
import io.orderline.call.provider.WebRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/**
 * Vonage's signed webhooks: a JWT whose claims must all fit. It covers the body, not the address,
 * and so is good for one use.
 *
 * @param age how long ago it may have been issued
 */
record VonageSignature(
    String apiKey, String applicationId, String secret, Duration age, InstantSource clock) {
  private static final String BEARER = "Bearer ";

  /** Between Vonage's clock and ours. */
  private static final int SKEW_SECONDS = 30;

  Seal seal(WebRequest request) {
    Optional<String> token =
        request
            .header("authorization")
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length()).strip());
    if (token.isEmpty()) {
      return new Seal.Broken();
    }
    try {
      JwtClaims claims = genuine(token.get());
      return fits(claims, request)
          ? new Seal.OneUse(
              sha256(claims.getJwtId().getBytes(StandardCharsets.UTF_8)),
              Instant.ofEpochSecond(claims.getIssuedAt().getValue())
                  .plus(age)
                  .plusSeconds(SKEW_SECONDS))
          : new Seal.Broken();
    } catch (InvalidJwtException | MalformedClaimException e) {
      return new Seal.Broken();
    }
  }

  private JwtClaims genuine(String token) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
        .setVerificationKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)))
        // Vonage makes shorter secrets than the standard asks for
        .setRelaxVerificationKeyValidation()
        .setExpectedIssuer("Vonage")
        .setSkipDefaultAudienceValidation()
        .setRequireJwtId()
        .setRequireIssuedAt()
        .setIssuedAtRestrictions(0, Math.toIntExact(age.toSeconds()))
        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build()
        .processToClaims(token);
  }

  private boolean fits(JwtClaims claims, WebRequest request) throws MalformedClaimException {
    String hash = claims.getStringClaimValue("payload_hash");
    return !claims.getJwtId().isBlank()
        && apiKey.equals(claims.getStringClaimValue("api_key"))
        && applicationId.equals(claims.getStringClaimValue("application_id"))
        && hash != null
        && hash.toLowerCase(Locale.ROOT).equals(sha256(request.body()));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "VonageSignature[" + applicationId + "]";
  }
}
