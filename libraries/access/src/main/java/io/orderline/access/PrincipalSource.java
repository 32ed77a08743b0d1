package io.orderline.access;

import java.util.Optional;

/** Recognizes one kind of credential. Each bean of this type is asked for every request. */
public interface PrincipalSource {

  /** The principal, or empty when the credential is missing or wrong. */
  Optional<Principal> authenticate(Credentials credentials);

  /** Whether people or API clients can authenticate here. */
  default boolean admitsPeople() {
    return false;
  }
}
