package io.orderline.console.account;

import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Looks for the session of a request to the API, and nowhere else: the cookie opens no other
 * address, so no other address needs protection from other sites' pages.
 */
@Singleton
public class SessionFilter {
  private static final String OWN = Api.V1 + "/session";

  private final Instance<Sessions> sessions;
  private final CurrentSession current;

  /** Filters are made before there is a database. */
  SessionFilter(Instance<Sessions> sessions, CurrentSession current) {
    this.sessions = sessions;
    this.current = current;
  }

  /** Before the access check. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public Uni<Response> filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    Cookie cookie = request.getCookies().get(SessionCookie.NAME);
    if (!Api.of(path) || cookie == null) {
      return Uni.createFrom().nullItem();
    }
    return sessions
        .get()
        .find(cookie.getValue())
        .invoke(current::set)
        .map(
            found -> {
              if (found.filter(session -> session.account().passwordMustChange()).isPresent()
                  && !path.equals(OWN)
                  && !path.startsWith(OWN + "/")) {
                throw Refused.forbidden(
                    "password-must-change", "Choose a password of your own first.");
              }
              return null;
            });
  }
}
