package io.orderline.telephony.vonage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;

/** Signs webhooks as Vonage does, or a little differently. */
final class VonageJwt {
  static final String KEY = "abcd1234";
  static final String APPLICATION = "78d335fa-323d-0114-9c3d-d6f0d48968cf";
  static final String SECRET = "a-signature-secret";

  private VonageJwt() {}

  static String of(byte[] body, Instant now, Consumer<JwtClaims> change) throws Exception {
    var claims = new JwtClaims();
    claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuer("Vonage");
    claims.setStringClaim("payload_hash", hash(body));
    claims.setStringClaim("api_key", KEY);
    claims.setStringClaim("application_id", APPLICATION);
    change.accept(claims);
    return signed(claims, SECRET, "HS256");
  }

  static String signed(JwtClaims claims, String secret, String algorithm) throws Exception {
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setDoKeyValidation(false);
    signature.setPayload(claims.toJson());
    signature.setKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
    return signature.getCompactSerialization();
  }

  private static String hash(byte[] body) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
  }
}
