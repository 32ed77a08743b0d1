package io.orderline.access.web;

import io.orderline.access.token.SecretToken;
import java.util.Optional;

/** A token or its hash. */
public interface TokenConfig {

  /** The token; belongs into the environment. */
  Optional<String> token();

  /** The token's SHA-256 hash in hexadecimal digits, in place of the token. */
  Optional<String> tokenSha256();

  /** What a request must show. */
  static SecretToken read(String name, TokenConfig config) {
    if (config.token().isPresent() == config.tokenSha256().isPresent()) {
      throw new IllegalArgumentException(name + " needs either token or token-sha256");
    }
    return config
        .token()
        .map(SecretToken::of)
        .orElseGet(() -> new SecretToken(config.tokenSha256().orElseThrow()));
  }
}
