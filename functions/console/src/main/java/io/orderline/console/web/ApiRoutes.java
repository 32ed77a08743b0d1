package io.orderline.console.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * What is so for every address of the API. Each answers in one form, whatever a request accepts: no
 * words of people go out as a page. And what no resource has answered is a problem as well: a fault
 * of ours, or no address.
 */
@Singleton
class ApiRoutes {
  private static final Logger LOG = Logger.getLogger(ApiRoutes.class);
  private static final int BROKEN = 500;
  private static final int NOT_FOUND = 404;

  void tell(@Observes Router router) {
    router
        .route(Api.V1 + "/*")
        .order(Integer.MIN_VALUE)
        .handler(ApiRoutes::inOneForm)
        .failureHandler(ApiRoutes::failed);
    router.route(Api.V1 + "/*").order(Integer.MAX_VALUE).handler(ApiRoutes::nowhere);
  }

  private static void inOneForm(RoutingContext context) {
    context.request().headers().remove(HttpHeaders.ACCEPT);
    context.next();
  }

  /** The message of a fault may hold what was asked for: the log tells where it broke. */
  private static void failed(RoutingContext context) {
    Throwable fault = context.failure();
    if (fault == null
        || context.statusCode() > 0 && context.statusCode() < BROKEN
        || context.response().headWritten()) {
      context.next();
      return;
    }
    LOG.errorf(fault, "%s of the API broke", context.request().method());
    tell(context, Problem.of(BROKEN, "unavailable", "Something broke here; the log says what."));
  }

  private static void nowhere(RoutingContext context) {
    tell(context, Problem.of(NOT_FOUND, "not-found", "The API has no such address."));
  }

  private static void tell(RoutingContext context, Problem problem) {
    var body =
        new JsonObject()
            .put("type", problem.type())
            .put("title", problem.title())
            .put("status", problem.status())
            .put("code", problem.code())
            .put("detail", problem.detail().orElse(""));
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(body.encode());
  }
}
