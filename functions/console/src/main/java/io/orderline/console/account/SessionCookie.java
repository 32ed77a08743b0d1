package io.orderline.console.account;

import io.orderline.console.ConsoleConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;

/** The cookie of a session: no script reads it, and no other site's request brings it. */
@Singleton
class SessionCookie {
  static final String NAME = "orderline-session";

  private final ConsoleConfig config;

  SessionCookie(ConsoleConfig config) {
    this.config = config;
  }

  NewCookie of(String value) {
    return cookie(value, Math.toIntExact(config.session().longest().toSeconds()));
  }

  /** Takes it away. */
  NewCookie none() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure("https".equals(config.publicUrl().getScheme()))
        .build();
  }
}
