package io.orderline.simulator.telephone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Vonage's tokens, from Vonage's side: it signs webhooks and checks who asks for recordings. */
final class VonageTokens {
  private VonageTokens() {}

  /** The token of a webhook with this body. */
  static String webhook(Account.Vonage account, String body, Instant at) {
    var claims = new JwtClaims();
    claims.setIssuer("Vonage");
    claims.setIssuedAt(NumericDate.fromMilliseconds(at.toEpochMilli()));
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setStringClaim("payload_hash", sha256(body));
    claims.setStringClaim("api_key", account.apiKey());
    claims.setStringClaim("application_id", account.applicationId());
    var token = new JsonWebSignature();
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    token.setKey(new HmacKey(account.signatureSecret().getBytes(StandardCharsets.UTF_8)));
    token.setDoKeyValidation(false); // Vonage's secrets are shorter than the standard asks for
    token.setPayload(claims.toJson());
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** Whether the header holds a token that was signed with the application's private key. */
  static boolean ofApplication(Account.Vonage account, String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return false;
    }
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setVerificationKey(publicKey(account.privateKey()))
              .setRequireIssuedAt()
              .setRequireJwtId()
              .setRequireExpirationTime()
              .build()
              .processToClaims(authorization.substring("Bearer ".length()));
      return account.applicationId().equals(claims.getClaimValue("application_id"));
    } catch (InvalidJwtException e) {
      return false;
    }
  }

  private static PublicKey publicKey(String pem) {
    String base64 = pem.replace("\\n", "").replaceAll("-----[A-Z ]+-----|\\s", "");
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      var key =
          (RSAPrivateCrtKey)
              rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
      return rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the application's private key is no RSA key", e);
    }
  }

  private static String sha256(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
