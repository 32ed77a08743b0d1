package io.orderline.events.web;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets operators through. */
@Provider
@Operators
public class OperatorFilter implements ContainerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final Instance<OperatorConfig> config;

  /** Filters are made before there is a configuration. */
  OperatorFilter(Instance<OperatorConfig> config) {
    this.config = config;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<String> token = config.get().token();
    if (token.isEmpty()) {
      refuse(
          request, 403, "Closed. Set ORDERLINE_OPERATOR_TOKEN where the server runs to open it.");
    } else if (!shown(request.getHeaderString(HttpHeaders.AUTHORIZATION), token.get())) {
      refuse(request, 401, "Show the operator's token: Authorization: Bearer <token>");
    }
  }

  /** Takes the same time whatever is wrong. */
  private static boolean shown(String header, String token) {
    return header != null
        && header.startsWith(SCHEME)
        && MessageDigest.isEqual(
            header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuse(ContainerRequestContext request, int status, String why) {
    request.abortWith(Response.status(status).entity(why).type(MediaType.TEXT_PLAIN_TYPE).build());
  }
}
