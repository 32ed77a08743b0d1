package io.orderline.console.account;

import io.orderline.console.web.Refused;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The session whose cookie the request shows, found before anybody asks who it is. */
@RequestScoped
class CurrentSession {
  private Optional<Sessions.Found> found = Optional.empty();

  void set(Optional<Sessions.Found> session) {
    found = session;
  }

  Optional<Sessions.Found> get() {
    return found;
  }

  /** For what only somebody with an account can do. */
  Sessions.Found required() {
    return found.orElseThrow(
        () -> Refused.conflict("no-account", "A token has no account: sign in with a password."));
  }
}
