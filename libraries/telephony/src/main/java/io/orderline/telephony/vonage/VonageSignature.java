package io.orderline.telephony.vonage;

import io.orderline.access.token.ConstantTime;
import io.orderline.access.token.Sha256;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.WebRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * @param keeper with whom its one use is noted
 * @param age how long ago it may have been issued
 */
record VonageSignature(
    TenantId keeper,
    String apiKey,
    String applicationId,
    String secret,
    Duration age,
    InstantSource clock) {
  private static final String BEARER = "Bearer ";

  /** Between Vonage's clock and ours. */
  private static final int SKEW_SECONDS = 30;

  SignatureCheck seal(WebRequest request) {
    Optional<String> token =
        request
            .header("authorization")
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length()).strip());
    if (token.isEmpty()) {
      return new SignatureCheck.Broken();
    }
    try {
      JwtClaims claims = genuine(token.get());
      return fits(claims, request)
          ? new SignatureCheck.OneUse(
              keeper,
              Sha256.hex(claims.getJwtId()),
              Instant.ofEpochSecond(claims.getIssuedAt().getValue())
                  .plus(age)
                  .plusSeconds(SKEW_SECONDS))
          : new SignatureCheck.Broken();
    } catch (InvalidJwtException | MalformedClaimException e) {
      return new SignatureCheck.Broken();
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
        && ConstantTime.same(Sha256.hex(request.body()), hash.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "VonageSignature[" + applicationId + "]";
  }
}
