package io.orderline.access.web;

import io.orderline.access.AccessDecision.Permitted;
import io.orderline.access.AccessDecision.Refused;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks every request to an endpoint. An endpoint that is neither {@link Allowed} nor {@link
 * Public} is closed, so nobody opens one by forgetting an annotation.
 */
@Singleton
public class AccessFilter {
  /** The property of a request that holds why it was refused, for who writes answers anew. */
  public static final String REFUSED = "orderline.refused";

  private final AccessControl access;
  private final CurrentPrincipal current;

  AccessFilter(AccessControl access, CurrentPrincipal current) {
    this.access = access;
    this.current = current;
  }

  /** Quarkus registers endpoints for native images because the filter reads ResourceInfo. */
  @ServerRequestFilter
  public Optional<Response> filter(ContainerRequestContext request, ResourceInfo endpoint) {
    Allowed allowed = allowed(endpoint);
    if (allowed == null) {
      return endpoint.getResourceClass().isAnnotationPresent(Public.class)
          ? Optional.empty()
          : Optional.of(answer(Refused.HIDDEN));
    }
    var credentials = new RequestCredentials(request);
    var decision =
        access.decide(
            credentials,
            Set.of(allowed.value()),
            Set.of(allowed.and()),
            credentials.path("tenant"));
    return switch (decision) {
      case Permitted(var principal) -> {
        current.set(principal);
        yield Optional.empty();
      }
      case Refused refused -> {
        request.setProperty(REFUSED, refused);
        yield Optional.of(answer(refused));
      }
    };
  }

  private static Allowed allowed(ResourceInfo endpoint) {
    Allowed own = endpoint.getResourceMethod().getAnnotation(Allowed.class);
    return own == null ? endpoint.getResourceClass().getAnnotation(Allowed.class) : own;
  }

  private static Response answer(Refused refused) {
    var answer = Response.status(refused.status());
    return refused.reason().isEmpty()
        ? answer.build()
        : answer.entity(refused.reason()).type(MediaType.TEXT_PLAIN_TYPE).build();
  }
}
