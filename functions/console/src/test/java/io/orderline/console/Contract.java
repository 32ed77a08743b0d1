package io.orderline.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** The checked-in contract, {@code src/main/openapi/api-v1.yaml}. */
public final class Contract {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Map<String, Object> DOCUMENT = document();

  private Contract() {}

  /** An operation of it. */
  public record Operation(
      String method, String path, String permission, Map<String, Object> definition) {

    /** What is needed besides the permission; null where nothing is. */
    public String besides() {
      return (String) definition.get("x-besides");
    }

    /** The names of the parameters of its address that are in its query. */
    public List<String> query() {
      return definition.get("parameters") instanceof List<?> parameters
          ? parameters.stream()
              .map(Contract::map)
              .filter(parameter -> "query".equals(parameter.get("in")))
              .map(parameter -> (String) parameter.get("name"))
              .toList()
          : List.of();
    }

    /** The schema of what it takes; empty where it takes nothing. */
    public Optional<Map<String, Object>> body() {
      return Optional.ofNullable(definition.get("requestBody"))
          .map(body -> map(map(map(body).get("content")).get("application/json")))
          .map(content -> resolved(map(content.get("schema"))));
    }

    @Override
    public String toString() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /**
     * The schema of the answer when all goes well; empty where there is none, or it is a stream.
     */
    public Optional<Map<String, Object>> answer() {
      Map<String, Object> responses = map(definition.get("responses"));
      return responses.entrySet().stream()
          .filter(each -> each.getKey().startsWith("2"))
          .map(each -> map(each.getValue()))
          .filter(response -> response.containsKey("content"))
          .map(response -> map(response.get("content")))
          .filter(content -> content.containsKey("application/json"))
          .map(content -> map(map(content.get("application/json")).get("schema")))
          .findFirst();
    }
  }

  /** The operations that are built. */
  public static List<Operation> operations() {
    return all().stream()
        .filter(operation -> !operation.definition().containsKey("x-later"))
        .toList();
  }

  private static List<Operation> all() {
    return map(DOCUMENT.get("paths")).entrySet().stream()
        .flatMap(
            path ->
                map(path.getValue()).entrySet().stream()
                    .filter(each -> METHODS.contains(each.getKey()))
                    .map(
                        each ->
                            new Operation(
                                each.getKey(),
                                path.getKey(),
                                (String) map(each.getValue()).get("x-permission"),
                                map(each.getValue()))))
        .toList();
  }

  /** The schema itself, where it is named elsewhere. */
  public static Map<String, Object> resolved(Map<String, Object> schema) {
    return schema.get("$ref") instanceof String reference
        ? map(
            map(map(DOCUMENT.get("components")).get("schemas"))
                .get(reference.substring(reference.lastIndexOf('/') + 1)))
        : schema;
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> document() {
    try {
      return new Yaml().load(Files.readString(Path.of("src/main/openapi/api-v1.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
