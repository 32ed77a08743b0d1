package io.orderline.telephony.vonage;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The token with which we speak to Vonage as an application.
 *
 * @param privateKey PKCS#8 as PEM; line breaks may be written {@code \n}, as they often are in
 *     environment variables
 */
record VonageToken(String applicationId, String privateKey, InstantSource clock) {
  private static final int LIFETIME_SECONDS = 120;

  /**
   * A fresh token.
   *
   * @throws IllegalStateException when the key is none
   */
  String issue() {
    var claims = new JwtClaims();
    var now = NumericDate.fromMilliseconds(clock.millis());
    claims.setStringClaim("application_id", applicationId);
    claims.setIssuedAt(now);
    claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + LIFETIME_SECONDS));
    claims.setGeneratedJwtId();
    var signature = new JsonWebSignature();
    signature.setHeader("typ", "JWT");
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setPayload(claims.toJson());
    signature.setKey(key());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("a token for Vonage could not be signed", e);
    }
  }

  private PrivateKey key() {
    String base64 =
        privateKey.replace("\\n", "\n").replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // the cause may quote the key
      throw new IllegalStateException(
          "orderline.tenants.<tenant>.vonage.private-key is not the PEM file that Vonage gave"
              + " (-----BEGIN PRIVATE KEY-----)");
    }
  }

  @Override
  public String toString() {
    return "VonageToken[" + applicationId + "]";
  }
}
