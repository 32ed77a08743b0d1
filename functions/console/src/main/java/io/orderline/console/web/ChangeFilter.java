package io.orderline.console.web;

import io.orderline.console.ConsoleConfig;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets nobody change anything through a browser that did not mean to: another site's page can make
 * a browser send our cookie, but not a header of its own, and the browser names the page.
 */
@Singleton
public class ChangeFilter {
  /** Every change carries it that a cookie stands for. */
  public static final String HEADER = "X-Orderline-Csrf";

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final Instance<ConsoleConfig> config;

  /** Filters are made before there is a configuration. */
  ChangeFilter(Instance<ConsoleConfig> config) {
    this.config = config;
  }

  /** Before anybody is recognized. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
  public Optional<Response> filter(ContainerRequestContext request) {
    return Api.of(request.getUriInfo().getPath())
            && !HARMLESS.contains(request.getMethod())
            && !byToken(request)
            && !(meant(request) && ours(request))
        ? Optional.of(refusal())
        : Optional.empty();
  }

  /**
   * A program that shows a token, and no cookie: no page of another site makes a browser send a
   * token.
   */
  private static boolean byToken(ContainerRequestContext request) {
    String shown = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return shown != null && shown.startsWith("Bearer ") && request.getCookies().isEmpty();
  }

  private static boolean meant(ContainerRequestContext request) {
    return "1".equals(request.getHeaderString(HEADER));
  }

  private boolean ours(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    return origin == null
        || new Origins(config.get().publicUrl())
            .ours(origin, request.getHeaderString(HttpHeaders.HOST));
  }

  private static Response refusal() {
    return Response.status(Response.Status.FORBIDDEN)
        .entity(
            Problem.of(
                403,
                "csrf",
                "Changes come from the console's own pages, at the address that"
                    + " ORDERLINE_CONSOLE_PUBLIC_URL names, with "
                    + HEADER
                    + ": 1."))
        .type(Problem.MEDIA_TYPE)
        .build();
  }
}
