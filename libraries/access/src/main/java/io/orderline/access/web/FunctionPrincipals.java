package io.orderline.access.web;

import io.orderline.access.Credentials;
import io.orderline.access.FunctionHeader;
import io.orderline.access.Principal;
import io.orderline.access.PrincipalSource;
import io.orderline.access.token.SecretToken;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Functions of this installation, which share one token. */
@Singleton
class FunctionPrincipals implements PrincipalSource {
  private static final Principal FUNCTION = new Principal.Function("function");

  private final Optional<SecretToken> token;

  /** Reads one key only: the others of this prefix belong to those who ask functions. */
  FunctionPrincipals(@ConfigProperty(name = "orderline.peer.token") Optional<String> token) {
    this.token = token.map(SecretToken::of);
  }

  @Override
  public Optional<Principal> authenticate(Credentials credentials) {
    return credentials
        .header(FunctionHeader.NAME)
        .filter(shown -> token.filter(ours -> ours.matches(shown)).isPresent())
        .map(_ -> FUNCTION);
  }
}
