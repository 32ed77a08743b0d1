package io.orderline.console.keys;

import io.orderline.access.Credentials;
import io.orderline.access.Principal;
import io.orderline.access.PrincipalSource;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Programs with a key that people made. */
@Singleton
class KeyPrincipals implements PrincipalSource {
  private final CurrentKey current;

  KeyPrincipals(CurrentKey current) {
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
        ? current.get().map(ApiKey::principal)
        : Optional.empty();
  }
}
