package io.orderline.store;

import io.orderline.core.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to the database that a transaction works for a tenant: an HMAC of the tenant with a key
 * made of the role's password. Who can only run SQL, by whatever hole, cannot make one for another
 * shop. {@code db/store/beforeMigrate.sql} checks it.
 */
final class TenantProof {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  TenantProof(String password) {
    this.key = new SecretKeySpec(bytes(keyOf(password)), ALGORITHM);
  }

  /** The proof in lower-case hexadecimal digits. */
  String of(TenantId tenant) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(bytes(tenant.value())));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** A hash, because the database keeps what follows from it: that must not be the password. */
  private static String keyOf(String password) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(bytes("orderline.tenant:" + password)));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("this JVM lacks what every JVM has", cause);
  }
}
