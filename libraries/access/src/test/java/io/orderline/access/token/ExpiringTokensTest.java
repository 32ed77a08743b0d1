package io.orderline.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiringTokensTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final ExpiringToken TOKEN =
      new ExpiringToken("CA1/听单", NOW.plusSeconds(60), "0badcafe");
  private static final ExpiringTokens TOKENS =
      new ExpiringTokens(Hmac.sha256("secret"), "stream\ndemo");

  @Test
  void aTokenIsReadUntilItExpires() {
    String token = TOKENS.issue(TOKEN);

    assertThat(token).matches("[A-Za-z0-9_-]+\\.\\d+\\.[0-9a-f]+\\.[A-Za-z0-9_-]+");
    assertThat(TOKENS.check(token, NOW.plusSeconds(60))).contains(TOKEN);
    assertThat(TOKENS.check(token, NOW.plusSeconds(61))).isEmpty();
  }

  @Test
  void aTokenOfAnotherSecretOrContextIsNone() {
    String token = TOKENS.issue(TOKEN);

    assertThat(new ExpiringTokens(Hmac.sha256("guess"), "stream\ndemo").check(token, NOW))
        .isEmpty();
    assertThat(new ExpiringTokens(Hmac.sha256("secret"), "stream\nother").check(token, NOW))
        .isEmpty();
  }

  @Test
  void aForgedEmptyOrOverlongTokenIsNone() {
    String token = TOKENS.issue(TOKEN);

    assertThat(TOKENS.check("", NOW)).isEmpty();
    assertThat(TOKENS.check(".", NOW)).isEmpty();
    assertThat(TOKENS.check("...", NOW)).isEmpty();
    assertThat(TOKENS.check(token.substring(0, token.length() - 1), NOW)).isEmpty();
    assertThat(TOKENS.check(token + "a", NOW)).isEmpty();
    assertThat(TOKENS.check(token.replaceFirst("\\.\\d+", ".9999999999"), NOW)).isEmpty();
    assertThat(TOKENS.check("a".repeat(100_000), NOW)).isEmpty();
  }
}
