package io.orderline.access.token;

import java.util.regex.Pattern;

/**
 * A configured token that a request must show, kept as its SHA-256 hash. A plain hash is enough:
 * tokens are random, not chosen by people.
 */
public record SecretToken(String sha256) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public SecretToken {
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "the hash of a token has 64 lower-case hexadecimal digits");
    }
  }

  /** From the token itself. */
  public static SecretToken of(String token) {
    return new SecretToken(Sha256.hex(token));
  }

  /** Whether this token is shown. */
  public boolean matches(String shown) {
    return ConstantTime.same(sha256, Sha256.hex(shown));
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return "SecretToken";
  }
}
