package io.orderline.http.gate;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before all routes. A request that passes has come whole, and takes no more than its share;
 * every other is answered with the reason and its connection closed.
 */
@Singleton
class RequestGate {
  /** Answers that say that the request was wrong, whoever gave them. */
  private static final Set<Integer> WRONG =
      Set.of(400, 401, 403, 404, 405, 406, 408, 413, 415, 417);

  private static final int UNREADABLE = 400;

  private final GateConfig config;
  private final BodyLimits limits;
  private final BodyMemory memory;
  private final RefusedSources sources;
  private final AtomicInteger atWork = new AtomicInteger();

  RequestGate(GateConfig config, Clock clock) {
    this.config = config;
    this.limits = new BodyLimits(config.body().limit().asLongValue(), config.body().routes());
    this.memory =
        new BodyMemory(
            config
                .body()
                .memory()
                .map(size -> size.asLongValue())
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / 16));
    this.sources = new RefusedSources(config.source().refusals(), clock);
  }

  /** Before the other handlers that stand first: what they refuse is counted, too. */
  void stand(@Observes @Priority(1) Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::pass).failureHandler(this::failed);
  }

  long memoryTaken() {
    return memory.taken();
  }

  int atWork() {
    return atWork.get();
  }

  private void pass(RoutingContext context) {
    HttpServerRequest request = context.request();
    // PostgreSQL keeps no NUL, and no address of ours has one
    String path = path(context);
    if (path.isEmpty() || request.uri().contains("%00")) {
      Refusal.UNREADABLE_ADDRESS.tell(context);
      return;
    }
    boolean management = path.equals("/q") || path.startsWith("/q/");
    if (!rightPort(request, management)) {
      Refusal.NOT_HERE.tell(context);
      return;
    }
    if (management || upgrade(request)) {
      // probes must be answered on a bad day; a socket's sound is bounded where it is heard
      context.next();
      return;
    }
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted != null && !MediaTypes.list(accepted)) {
      // who accepts nothing that there is gets what there is
      request.headers().remove(HttpHeaders.ACCEPT);
    }
    int seconds = watched(context);
    if (seconds > 0) {
      Refusal.TOO_OFTEN.tell(context, seconds);
      return;
    }
    read(context, limits.of(path));
  }

  /** A request that names no host has failed before it came here; others fail behind us. */
  private void failed(RoutingContext context) {
    if (context.failure() instanceof VertxException && context.statusCode() == UNREADABLE) {
      watched(context);
      Refusal.NO_HOST.tell(context);
    } else {
      context.next();
    }
  }

  /** Lets a request through that has come whole: those that are still coming hold no place. */
  private void admit(RoutingContext context) {
    context.addEndHandler(_ -> atWork.decrementAndGet());
    if (atWork.incrementAndGet() > config.atOnce()) {
      Refusal.BUSY.tell(context);
    } else {
      context.next();
    }
  }

  private void read(RoutingContext context, long limit) {
    HttpServerRequest request = context.request();
    String type = type(request);
    if (!type.isEmpty() && !MediaTypes.one(type)) {
      Refusal.UNKNOWN_TYPE.tell(context);
      return;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
      admit(context);
      return;
    }
    if (type.startsWith("multipart/")) {
      Refusal.MULTIPART.tell(context);
      return;
    }
    String expected = request.getHeader(HttpHeaders.EXPECT);
    if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
      Refusal.UNKNOWN_EXPECTATION.tell(context);
      return;
    }
    long announced = announced(length);
    if (expected != null && announced <= limit) {
      context.response().writeContinue();
      request.headers().remove(HttpHeaders.EXPECT);
    }
    if (announced > limit) {
      Refusal.TOO_LARGE.tell(context);
      return;
    }
    boolean form = type.startsWith("application/x-www-form-urlencoded");
    new BodyReading(context, form, limit, memory, config.body().timeout().toMillis(), this::admit)
        .begin();
  }

  /** Watches how the request ends; the seconds for which its source is not listened to. */
  private int watched(RoutingContext context) {
    String source = context.request().remoteAddress().hostAddress();
    if (source == null || thisMachine(source)) {
      return 0;
    }
    int seconds = sources.turnedAway(source);
    if (seconds == 0) {
      context.addEndHandler(
          _ -> {
            if (WRONG.contains(context.response().getStatusCode())) {
              sources.count(source);
            }
          });
    }
    return seconds;
  }

  private boolean rightPort(HttpServerRequest request, boolean management) {
    return config.managementPort().isEmpty()
        || management == (request.localAddress().port() == config.managementPort().getAsInt());
  }

  /** The path that routes are matched with, whatever way it was written; empty when it is none. */
  private static String path(RoutingContext context) {
    try {
      return context.normalizedPath();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String type(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean upgrade(HttpServerRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
        && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
  }

  private static boolean thisMachine(String address) {
    return InetAddress.ofLiteral(address).isLoopbackAddress();
  }

  /** Netty has refused what is no number. */
  private static long announced(String length) {
    return length == null ? 0 : Math.max(0, Long.parseLong(length.strip()));
  }
}
