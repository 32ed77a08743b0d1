package io.orderline.call.store;

import io.orderline.core.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A number or code as a hash: two can be compared, and none can be read in a table. */
final class Sealed {
  private Sealed() {}

  static String of(TenantId tenant, String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String whole = tenant + "\n" + String.join("\n", parts);
      return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
