package io.orderline.access.web;

import io.orderline.access.Credentials;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** What a request to an endpoint shows. */
record RequestCredentials(ContainerRequestContext request) implements Credentials {
  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaderString(name));
  }

  @Override
  public Optional<String> path(String name) {
    return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(name));
  }
}
