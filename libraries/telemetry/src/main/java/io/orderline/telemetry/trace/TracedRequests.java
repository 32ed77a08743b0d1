package io.orderline.telemetry.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * A span for each incoming request, within the caller's trace. Named for the resource's template,
 * never for its address, which holds numbers of orders and of callers.
 */
@Singleton
public class TracedRequests {
  /** The property in which Quarkus REST leaves the template of the matched resource. */
  public static final String TEMPLATE = "UrlPathTemplate";

  private final Traces traces;

  TracedRequests(Traces traces) {
    this.traces = traces;
  }

  void install(@Observes Router router) {
    if (traces.on()) {
      router.route().order(Integer.MIN_VALUE).handler(this::go);
    }
  }

  private void go(RoutingContext routing) {
    if (wanted(routing.request())) {
      begin(routing);
    }
    routing.next();
  }

  /** Not probes; not sockets, whose turns are traced; not events, which bring their own trace. */
  private static boolean wanted(HttpServerRequest request) {
    return !request.path().startsWith("/q/")
        && request.getHeader("Upgrade") == null
        && request.getHeader("ce-id") == null;
  }

  @SuppressWarnings(
      "MustBeClosedChecker") // it belongs to the request's own context and goes with it
  private void begin(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    String method = request.method().name();
    Context cause = TraceParent.read(Optional.ofNullable(request.getHeader(TraceParent.HEADER)));
    Span span =
        traces
            .act(method)
            .setParent(cause)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(SpanAttributes.METHOD, method)
            .startSpan();
    cause.with(span).makeCurrent();
    io.vertx.core.Context own = Vertx.currentContext();
    routing.addEndHandler(
        _ -> {
          String route = own.getLocal(TEMPLATE);
          if (route != null) {
            span.updateName(method + " " + route).setAttribute(SpanAttributes.ROUTE, route);
          }
          int status = routing.response().getStatusCode();
          span.setAttribute(SpanAttributes.STATUS, (long) status);
          if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
          }
          span.end();
        });
  }
}
