package io.orderline.peer;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Lets our own functions through; for everybody else there is nothing here. */
@Provider
@PeersOnly
public class PeerFilter implements ContainerRequestFilter {
  private final Instance<PeerDoor> door;

  /** Filters are made before there is a configuration. */
  PeerFilter(Instance<PeerDoor> door) {
    this.door = door;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!door.get().opensTo(request.getHeaderString(PeerDoor.HEADER))) {
      request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
    }
  }
}
