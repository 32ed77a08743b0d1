package io.orderline.console.keys;

import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks for the key of a request to the API; a key opens no other address. */
@Singleton
public class KeyFilter {
  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private final Instance<ShownKeys> keys;
  private final CurrentKey current;

  /** Filters are made before there is a database. */
  KeyFilter(Instance<ShownKeys> keys, CurrentKey current) {
    this.keys = keys;
    this.current = current;
  }

  /** Before the access check. Who shows a key that is none is told so, whatever else they show. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public Uni<Response> filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (!Api.of(request.getUriInfo().getPath())
        || header == null
        || !header.startsWith(SCHEME + ApiKey.PREFIX)
        || header.length() > LONGEST) {
      return Uni.createFrom().nullItem();
    }
    return keys.get()
        .find(header.substring(SCHEME.length()))
        .invoke(current::set)
        .map(
            found -> {
              if (found.isEmpty()) {
                throw Refused.unknown(
                    "bad-key", "This key is unknown, over or revoked: ask for another.");
              }
              return null;
            });
  }
}
