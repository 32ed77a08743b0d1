package io.orderline.console.oidc;

import java.time.Clock;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies the token that says who somebody is. */
final class IdTokens {
  private static final int SKEW_SECONDS = 60;

  /** Signed with a key that only the provider has: neither none nor a shared secret. */
  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384);

  private final String issuer;
  private final String client;
  private final Clock clock;

  IdTokens(String issuer, String client, Clock clock) {
    this.issuer = issuer;
    this.client = client;
    this.clock = clock;
  }

  /** No key of the set has signed it; perhaps a newer set has one that did. */
  static final class UnknownKey extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The claims of a token that is good now, for us, and for this sign-in.
   *
   * @param nonce what we gave this sign-in
   */
  Map<String, Object> verified(String token, JsonWebKeySet keys, String nonce) throws UnknownKey {
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setExpectedIssuer(issuer)
              .setExpectedAudience(client)
              .setRequireExpirationTime()
              .setRequireIssuedAt()
              .setRequireSubject()
              .setAllowedClockSkewInSeconds(SKEW_SECONDS)
              .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
              .setJwsAlgorithmConstraints(ALGORITHMS)
              .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
              .build()
              .processToClaims(token);
      if (!nonce.equals(claims.getStringClaimValue("nonce"))) {
        throw invalid("another sign-in's");
      }
      if (claims.hasClaim("azp") && !client.equals(claims.getStringClaimValue("azp"))
          || claims.getAudience().size() > 1 && !claims.hasClaim("azp")) {
        throw invalid("given to another client");
      }
      return claims.getClaimsMap();
    } catch (InvalidJwtException e) {
      if (e.getCause() instanceof UnresolvableKeyException) {
        throw new UnknownKey();
      }
      // its message quotes the token
      throw invalid(
          e.getErrorDetails().isEmpty()
              ? "unreadable"
              : "refused with code " + e.getErrorDetails().getFirst().getErrorCode());
    } catch (MalformedClaimException e) {
      throw invalid("unreadable");
    }
  }

  private static SignInFailed invalid(String why) {
    return new SignInFailed("invalid", "the identity provider's token is " + why);
  }
}
