package io.orderline.blackbox.attack;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that the product answers, as its classes register them. */
final class Routes {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

  /** Not of Quarkus REST: the function for events, streams, the pages of health and metrics. */
  private static final List<Route> OTHERS =
      List.of(
          new Route("POST", "/"),
          new Route("POST", "/receive"),
          new Route("GET", "/streams/twilio/demo/token"),
          new Route("GET", "/transcribe/live"),
          new Route("GET", "/q/health/ready"),
          new Route("GET", "/q/metrics"),
          new Route("POST", "/nowhere"));

  private Routes() {}

  /** One route, its templates filled in. */
  record Route(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static List<Route> all() {
    Path home = Path.of(System.getProperty("orderline.home"));
    List<Path> classes =
        Stream.of("functions", "libraries")
            .flatMap(room -> modules(home.resolve(room)))
            .map(module -> module.resolve("target/classes"))
            .filter(Files::isDirectory)
            .toList();
    Stream<Route> registered =
        new ClassFileImporter()
            .importPaths(classes).stream()
                .flatMap(each -> each.getMethods().stream())
                .flatMap(Routes::of);
    return Stream.concat(registered, OTHERS.stream()).distinct().toList();
  }

  private static Stream<Path> modules(Path room) {
    try (Stream<Path> inside = Files.list(room)) {
      return inside.sorted().toList().stream();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<Route> of(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return owner.isAnnotatedWith(PATH)
        ? VERBS.stream()
            .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
            .map(verb -> new Route(verb, filled(path(owner) + "/" + path(method))))
        : Stream.empty();
  }

  private static String path(CanBeAnnotated annotated) {
    return switch (annotated) {
      case JavaClass owner -> value(owner.tryGetAnnotationOfType(PATH).orElseThrow().get("value"));
      case JavaMethod method ->
          method.tryGetAnnotationOfType(PATH).map(path -> value(path.get("value"))).orElse("");
      default -> "";
    };
  }

  private static String value(java.util.Optional<Object> value) {
    return value.map(Object::toString).orElse("");
  }

  /** A shop that exists, numbers where numbers are asked for, anything else elsewhere. */
  private static String filled(String template) {
    return ("/" + template)
        .replace("{tenant}", "demo")
        .replace("{provider}", "twilio")
        .replace("{event}", "incoming")
        .replaceAll("\\{(number|sentence)[^}]*}", "1")
        .replaceAll("\\{name:[^/]*}[^/]*$", "phone.js")
        .replaceAll("\\{[^}]*}", "x")
        .replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "");
  }
}
