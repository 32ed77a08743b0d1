package io.orderline.simulator.telephone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header {@code Jambonz-Signature} of a webhook. */
public final class JambonzSignature {
  private JambonzSignature() {}

  /** As jambonz makes it at that time. */
  public static String of(String secret, Instant at, String body) {
    long time = at.getEpochSecond();
    return "t=" + time + ",v1=" + code(secret, time, body);
  }

  private static String code(String secret, long time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
