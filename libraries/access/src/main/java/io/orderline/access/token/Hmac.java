package io.orderline.access.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash function. */
public final class Hmac {
  private final String algorithm;
  private final SecretKeySpec key;

  private Hmac(String algorithm, byte[] secret) {
    this.algorithm = algorithm;
    this.key = new SecretKeySpec(secret, algorithm);
  }

  private Hmac(String algorithm, String secret) {
    this(algorithm, secret.getBytes(StandardCharsets.UTF_8));
  }

  public static Hmac sha1(String secret) {
    return new Hmac("HmacSHA1", secret);
  }

  public static Hmac sha256(String secret) {
    return new Hmac("HmacSHA256", secret);
  }

  /** With a key that is no text. */
  public static Hmac sha256(byte[] secret) {
    return new Hmac("HmacSHA256", secret);
  }

  public static Hmac sha512(String secret) {
    return new Hmac("HmacSHA512", secret);
  }

  /** The code of a text in UTF-8. */
  public MessageCode sign(String text) {
    return sign(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The code of these bytes, one part after the other. */
  public MessageCode sign(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return new MessageCode(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + algorithm, e);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return algorithm;
  }
}
