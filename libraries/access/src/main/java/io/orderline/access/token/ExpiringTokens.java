package io.orderline.access.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Signed tokens that are safe in a path: subject in Base64, seconds since 1970, nonce and code,
 * with dots between.
 *
 * @param context signed along, so that a token for one purpose or tenant is none for another
 */
public record ExpiringTokens(Hmac hmac, String context) {

  public String issue(ExpiringToken token) {
    String claims =
        base64(token.subject()) + "." + token.expires().getEpochSecond() + "." + token.nonce();
    return claims + "." + code(claims);
  }

  /** What a token says; empty when it is not ours, has another context or has expired. */
  public Optional<ExpiringToken> check(String token, Instant now) {
    int end = token.lastIndexOf('.');
    if (end < 0 || !ConstantTime.same(code(token.substring(0, end)), token.substring(end + 1))) {
      return Optional.empty();
    }
    String[] claims = token.substring(0, end).split("\\.", 3);
    Instant expires = Instant.ofEpochSecond(Long.parseLong(claims[1]));
    String subject = new String(Base64.getUrlDecoder().decode(claims[0]), StandardCharsets.UTF_8);
    return expires.isBefore(now)
        ? Optional.empty()
        : Optional.of(new ExpiringToken(subject, expires, claims[2]));
  }

  private String code(String claims) {
    return hmac.sign(context + "\n" + claims).base64Url();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
