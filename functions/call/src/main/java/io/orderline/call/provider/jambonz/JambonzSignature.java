package io.orderline.call.provider.jambonz;

import io.orderline.call.provider.Seal;
import io.orderline.call.provider.WebRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * jambonz' signature: HMAC-SHA256 over the time and the body. It covers no address and jambonz
 * leaves its age to us, so it is good for one use within a few minutes.
 *
 * @param age how far its time may lie from ours
 */
record JambonzSignature(String secret, Duration age, InstantSource clock) {
  private static final Pattern HEADER =
      Pattern.compile("t=(?<time>[0-9]{1,12}),v1=(?<code>[0-9a-f]{64})");

  Seal seal(WebRequest request) {
    Optional<Matcher> header =
        request.header("jambonz-signature").map(HEADER::matcher).filter(Matcher::matches);
    if (header.isEmpty()) {
      return new Seal.Broken();
    }
    long time = Long.parseLong(header.get().group("time"));
    String code = header.get().group("code");
    boolean genuine =
        MessageDigest.isEqual(
            HexFormat.of().parseHex(code), HexFormat.of().parseHex(sign(time, request.body())));
    Instant signed = Instant.ofEpochSecond(time);
    boolean fresh = Duration.between(signed, clock.instant()).abs().compareTo(age) <= 0;
    return genuine && fresh ? new Seal.OneUse(code, signed.plus(age)) : new Seal.Broken();
  }

  /** The hexadecimal code of a body signed at that time, in seconds since 1970. */
  String sign(long time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "JambonzSignature[" + age + "]";
  }
}
