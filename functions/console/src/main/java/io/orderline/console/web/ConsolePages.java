package io.orderline.console.web;

import io.orderline.console.ConsoleConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/**
 * The web app: files as they were built, and its one page for every other address below {@code
 * /console/}, because the app itself knows what is there.
 */
@Singleton
class ConsolePages {
  private static final String ROOT = "/console/";

  /** Ant Design and ECharts write styles as they go; nothing else comes from anywhere but here. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'%s; media-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String NOT_BUILT =
      "The console's pages were not built into this server: there was no Node. The API is at"
          + " /api/v1.";

  private final Optional<Buffer> page = page();
  private final String policy;

  ConsolePages(ConsoleConfig config) {
    this.policy = POLICY.formatted(config.lineUrl().map(ConsolePages::sockets).orElse(""));
  }

  /** An agent's sound goes to another host than the page came from. */
  private static String sockets(URI line) {
    return " " + line.resolve("/").toString().replaceFirst("^http", "ws").replaceFirst("/$", "");
  }

  void open(@Observes Router router) {
    router.get("/console").order(-1).handler(ConsolePages::toRoot);
    router.get(ROOT + "*").order(-1).handler(this::show);
    router.head(ROOT + "*").order(-1).handler(this::show);
  }

  private static void toRoot(RoutingContext context) {
    if (context.normalizedPath().equals("/console")) {
      context.response().setStatusCode(303).putHeader("Location", ROOT).end();
    } else {
      context.next();
    }
  }

  private void show(RoutingContext context) {
    String path = context.normalizedPath();
    String file = path.substring(path.lastIndexOf('/') + 1);
    context
        .response()
        .putHeader("Content-Security-Policy", policy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=()")
        .putHeader("Referrer-Policy", "no-referrer");
    if (path.startsWith(ROOT + "assets/")) {
      // its name changes with what is in it
      context.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
      context.next();
    } else if (file.contains(".") && !file.equals("index.html")) {
      context.response().putHeader("Cache-Control", "no-cache");
      context.next();
    } else {
      show(context, page);
    }
  }

  private static void show(RoutingContext context, Optional<Buffer> page) {
    context
        .response()
        .setStatusCode(page.isPresent() ? 200 : 404)
        .putHeader("Cache-Control", "no-cache")
        .putHeader(
            "Content-Type",
            page.isPresent() ? "text/html;charset=UTF-8" : "text/plain;charset=UTF-8")
        .end(page.orElse(Buffer.buffer(NOT_BUILT)));
  }

  private static Optional<Buffer> page() {
    try (InputStream in =
        ConsolePages.class
            .getClassLoader()
            .getResourceAsStream("META-INF/resources/console/index.html")) {
      return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
