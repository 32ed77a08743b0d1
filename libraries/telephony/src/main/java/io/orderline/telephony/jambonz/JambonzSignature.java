package io.orderline.telephony.jambonz;

import io.orderline.access.token.ConstantTime;
import io.orderline.access.token.Hmac;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.WebRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * jambonz' signature: HMAC-SHA256 over the time and the body. It covers no address and jambonz
 * leaves its age to us, so it is good for one use within a few minutes.
 *
 * @param keeper with whom its one use is noted
 * @param age how far its time may lie from ours
 */
record JambonzSignature(TenantId keeper, String secret, Duration age, InstantSource clock) {
  private static final Pattern HEADER =
      Pattern.compile("t=(?<time>[0-9]{1,12}),v1=(?<code>[0-9a-f]{64})");

  SignatureCheck seal(WebRequest request) {
    Optional<Matcher> header =
        request.header("jambonz-signature").map(HEADER::matcher).filter(Matcher::matches);
    if (header.isEmpty()) {
      return new SignatureCheck.Broken();
    }
    long time = Long.parseLong(header.get().group("time"));
    String code = header.get().group("code");
    boolean genuine = ConstantTime.same(sign(time, request.body()), code);
    Instant signed = Instant.ofEpochSecond(time);
    boolean fresh = Duration.between(signed, clock.instant()).abs().compareTo(age) <= 0;
    return genuine && fresh
        ? new SignatureCheck.OneUse(keeper, code, signed.plus(age))
        : new SignatureCheck.Broken();
  }

  /** The hexadecimal code of a body signed at that time, in seconds since 1970. */
  String sign(long time, byte[] body) {
    return Hmac.sha256(secret).sign((time + ".").getBytes(StandardCharsets.US_ASCII), body).hex();
  }

  @Override
  public String toString() {
    return "JambonzSignature[" + age + "]";
  }
}
