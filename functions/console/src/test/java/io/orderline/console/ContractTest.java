package io.orderline.console;

import static io.orderline.console.Contract.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.access.web.Allowed;
import io.orderline.access.web.Public;
import io.orderline.console.Contract.Operation;
import io.orderline.console.web.Api;
import io.orderline.core.ticket.TicketState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract and the code say the same: addresses, methods, permissions, and what is answered.
 */
class ContractTest {
  private static final List<Class<? extends Annotation>> METHODS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  /** Endpoints by method and path, such as {@code GET /people}. */
  private final Map<String, Method> endpoints = endpoints();

  @Test
  void everyAddressOfTheContractIsThereAndNoOther() {
    assertThat(endpoints.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Contract.operations().stream().map(Operation::toString).toList());
  }

  @Test
  void eachAsksForThePermissionThatTheContractNames() {
    assertThat(Contract.operations())
        .allSatisfy(
            operation ->
                assertThat(permission(endpoints.get(operation.toString())))
                    .as(operation.toString())
                    .isEqualTo(operation.permission()));
  }

  @Test
  void eachAnswersWithTheNamesOfTheContract() {
    List<String> differences = new ArrayList<>();
    for (Operation operation : Contract.operations()) {
      Type answered = answered(endpoints.get(operation.toString()));
      operation
          .answer()
          .filter(_ -> !answered.equals(Response.class))
          .ifPresent(schema -> compare(operation.toString(), schema, answered, differences));
    }

    assertThat(differences).isEmpty();
  }

  @Test
  void theContractKnowsWhichTicketsNeedWork() {
    assertThat(schema("PendingState"))
        .isEqualTo(codes(Arrays.stream(TicketState.values()).filter(TicketState::pending)));
    assertThat(schema("TicketState")).isEqualTo(codes(Arrays.stream(TicketState.values())));
  }

  private static Object schema(String name) {
    return Contract.resolved(Map.of("$ref", "#/components/schemas/" + name)).get("enum");
  }

  private static List<String> codes(Stream<TicketState> states) {
    return states.map(TicketState::code).toList();
  }

  private static void compare(
      String where, Map<String, Object> reference, Type type, List<String> differences) {
    Map<String, Object> schema = Contract.resolved(reference);
    if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
      compare(
          where + "[]", map(schema.get("items")), list.getActualTypeArguments()[0], differences);
    } else if (type instanceof Class<?> record && record.isRecord()) {
      Set<String> written =
          Arrays.stream(record.getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.toSet());
      Map<String, Object> properties = map(schema.getOrDefault("properties", Map.of()));
      if (!written.equals(properties.keySet())) {
        differences.add(where + ": " + written + " but the contract has " + properties.keySet());
        return;
      }
      List<?> required = (List<?>) schema.getOrDefault("required", List.of());
      for (RecordComponent component : record.getRecordComponents()) {
        boolean optional = raw(component.getGenericType()).equals(Optional.class);
        if (optional && required.contains(component.getName())) {
          differences.add(where + "." + component.getName() + " is required but may be missing");
        }
        compare(
            where + "." + component.getName(),
            map(properties.get(component.getName())),
            optional
                ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getGenericType(),
            differences);
      }
    }
  }

  private static Type raw(Type type) {
    return type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
  }

  private static Type answered(Method endpoint) {
    Type type = endpoint.getGenericReturnType();
    return type instanceof ParameterizedType wrapped
            && (wrapped.getRawType().equals(Uni.class) || wrapped.getRawType().equals(Multi.class))
        ? wrapped.getActualTypeArguments()[0]
        : type;
  }

  private static String permission(Method endpoint) {
    if (endpoint.getDeclaringClass().isAnnotationPresent(Public.class)) {
      return "none";
    }
    Allowed own = endpoint.getAnnotation(Allowed.class);
    Allowed allowed = own == null ? endpoint.getDeclaringClass().getAnnotation(Allowed.class) : own;
    return allowed.value()[0].code();
  }

  private static Map<String, Method> endpoints() {
    Map<String, Method> found = new TreeMap<>();
    classes()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .filter(type -> type.getAnnotation(Path.class).value().startsWith(Api.V1))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .forEach(
            method ->
                METHODS.stream()
                    .filter(method::isAnnotationPresent)
                    .forEach(verb -> found.put(verb.getSimpleName() + " " + path(method), method)));
    return found;
  }

  private static String path(Method method) {
    String whole =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + (method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "");
    return whole.substring(Api.V1.length());
  }

  private static Stream<Class<?>> classes() {
    java.nio.file.Path root = java.nio.file.Path.of("target/classes");
    try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("io/orderline/console"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(ContractTest::loaded)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, ContractTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
