package io.orderline.call.start;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Answers {@code GET /}. Only that: events come as {@code POST /}. Nothing of a shop is on the
 * page.
 */
@Singleton
class StartPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final List<StartLinks> parts;
  private final String chinese = page("start/zh.html");
  private final String english = page("start/en.html");

  StartPage(@All List<StartLinks> parts) {
    this.parts = parts;
  }

  void open(@Observes Router router) {
    router.get("/").order(-1).handler(this::show);
  }

  private void show(RoutingContext context) {
    boolean inChinese = readsChinese(context.request().getHeader("Accept-Language"));
    context
        .response()
        .putHeader("Content-Type", "text/html;charset=UTF-8")
        .putHeader("Vary", "Accept-Language")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .end((inChinese ? chinese : english).replace("<!-- links -->", links(inChinese)));
  }

  private String links(boolean inChinese) {
    return parts.stream()
        .flatMap(part -> part.links().stream())
        .sorted((one, other) -> one.path().compareTo(other.path()))
        .map(
            link ->
                "<li><a href=\"%s\">%s</a></li>"
                    .formatted(link.path(), inChinese ? link.chinese() : link.english()))
        .collect(Collectors.joining("\n      "));
  }

  /** Whether Chinese comes before English among the languages of the reader. */
  static boolean readsChinese(String languages) {
    try {
      return languages != null
          && "zh"
              .equals(Locale.lookupTag(Locale.LanguageRange.parse(languages), List.of("zh", "en")));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static String page(String name) {
    try (InputStream in = StartPage.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
