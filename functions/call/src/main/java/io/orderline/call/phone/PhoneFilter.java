package io.orderline.call.phone;

import io.orderline.telephony.TelephonyConfig;
import io.orderline.telephony.browser.BrowserConfig;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Keeps the browser telephone closed unless it is switched on, and other sites' pages out: a
 * browser names the page that asks.
 */
@Provider
@PhoneAccess
public class PhoneFilter implements ContainerRequestFilter {
  private final Instance<BrowserConfig> config;
  private final Instance<TelephonyConfig> line;

  /** Filters are made before there is a configuration. */
  PhoneFilter(Instance<BrowserConfig> config, Instance<TelephonyConfig> line) {
    this.config = config;
    this.line = line;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!config.get().enabled()) {
      refuse(
          request,
          404,
          "The browser telephone is off: orderline.call.phone.enabled=true opens it.");
      return;
    }
    String host = request.getHeaderString(HttpHeaders.HOST);
    if (!new PhoneHosts(line.get().publicUrl(), config.get().hosts().orElse(Set.of())).know(host)) {
      refuse(
          request,
          403,
          "The browser telephone has another name: orderline.call.phone.hosts adds one.");
      return;
    }
    String origin = request.getHeaderString("Origin");
    if (origin != null && !sameHost(origin, host)) {
      refuse(request, 403, "Only the telephone's own page may ask.");
    }
  }

  static boolean sameHost(String origin, String host) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void refuse(ContainerRequestContext request, int status, String why) {
    request.abortWith(Response.status(status).entity(why).type(MediaType.TEXT_PLAIN_TYPE).build());
  }
}
