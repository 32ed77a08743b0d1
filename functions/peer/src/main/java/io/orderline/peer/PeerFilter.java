package io.orderline.peer;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets our own functions through; for everybody else there is nothing here. */
@Provider
@PeersOnly
public class PeerFilter implements ContainerRequestFilter {
  private final Instance<PeerConfig> config;

  /** Filters are made before there is a configuration. */
  PeerFilter(Instance<PeerConfig> config) {
    this.config = config;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String shown = request.getHeaderString(Peer.TOKEN);
    if (shown == null || config.get().token().filter(token -> same(token, shown)).isEmpty()) {
      request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
    }
  }

  /** Takes the same time whatever is wrong. */
  private static boolean same(String token, String shown) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
