package io.orderline.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares secrets; the time taken does not tell where they differ. */
public final class ConstantTime {
  private ConstantTime() {}

  public static boolean same(String secret, String shown) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
