package io.orderline.console.rate;

import io.orderline.access.Principal;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.keys.CurrentKey;
import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * How often a principal may ask the API, in this process: programs less often than people, because
 * nobody waits for them. Answers say how much is left.
 */
@Singleton
public class RateFilter {
  private static final String WINDOW = "orderline.rate.window";

  /** As {@code draft-ietf-httpapi-ratelimit-headers} names them. */
  private static final String POLICY = "RateLimit-Policy";

  private static final String LEFT = "RateLimit";

  private final CurrentPrincipal principal;
  private final CurrentKey key;
  private final Instance<ConsoleConfig> config;
  private final Instance<Clock> clock;

  /** By name; there are no more than accounts, keys and configured tokens. */
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  /** Filters are made before there is a configuration. */
  RateFilter(
      CurrentPrincipal principal,
      CurrentKey key,
      Instance<ConsoleConfig> config,
      Instance<Clock> clock) {
    this.principal = principal;
    this.key = key;
    this.config = config;
    this.clock = clock;
  }

  /** After the access check, before anything is read. */
  @ServerRequestFilter(priority = Priorities.USER + 1)
  public void filter(ContainerRequestContext request) {
    if (Api.of(request.getUriInfo().getPath())) {
      principal.found().ifPresent(who -> count(request, who));
    }
  }

  private void count(ContainerRequestContext request, Principal who) {
    Instant now = clock.get().instant();
    int limit = limit(who);
    Window window =
        windows.compute(
            who.name(),
            (_, known) -> known == null ? Window.first(limit, now) : known.next(limit, now));
    request.setProperty(WINDOW, window);
    if (window.exceeded()) {
      throw Refused.wait(
          "too-many-requests",
          "%s may ask %d times in a minute: wait, and ask for more at once."
              .formatted(who.name(), limit),
          window.rest(now));
    }
  }

  private int limit(Principal who) {
    return who instanceof Principal.ApiClient
        ? key.perMinute().orElseGet(() -> config.get().rate().programs())
        : config.get().rate().people();
  }

  /** What is left, on every answer. */
  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(WINDOW) instanceof Window window) {
      response
          .getHeaders()
          .putSingle(
              POLICY, "\"minute\";q=%d;w=%d".formatted(window.limit(), Window.LENGTH.toSeconds()));
      response
          .getHeaders()
          .putSingle(
              LEFT,
              "\"minute\";r=%d;t=%d"
                  .formatted(window.left(), window.rest(clock.get().instant()).toSeconds()));
    }
  }
}
