package io.orderline.console.account;

import io.orderline.access.Credentials;
import io.orderline.access.Principal;
import io.orderline.access.PrincipalSource;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.Optional;

/** People who have signed in. */
@Singleton
class SessionPrincipals implements PrincipalSource {
  private final CurrentSession current;

  SessionPrincipals(CurrentSession current) {
    this.current = current;
  }

  @Override
  public boolean admitsPeople() {
    return true;
  }

  @Override
  public Optional<Principal> authenticate(Credentials credentials) {
    // a handshake of a socket is no request of the API
    return Arc.container().requestContext().isActive()
        ? current.get().map(session -> session.account().principal())
        : Optional.empty();
  }
}
