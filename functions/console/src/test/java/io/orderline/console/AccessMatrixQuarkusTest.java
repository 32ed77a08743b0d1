package io.orderline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.access.Permission;
import io.orderline.access.Role;
import io.orderline.console.Contract.Operation;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract × every role × own and foreign shop. Generated from the file, so
 * that no operation is left out.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessMatrixQuarkusTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String NONE = "none";
  private static final List<String> SCOPES =
      List.of(
          "board-read",
          "knowledge-read",
          "articles-read",
          "calls-read",
          "tickets-read",
          "tickets-change");

  /** Nothing of the kind is there, so that nothing happens to it. */
  private static final Map<String, String> NAMES =
      Map.of(
          "name", "nobody-at-all",
          "number", "100000006",
          "call", "CA-none",
          "id", "none",
          "delivery", "none",
          "version", "1");

  @TestHTTPResource("/api/v1")
  URI api;

  /** How a role shows who it is. */
  private record Shown(String header, String value) {}

  private record Answer(int status, String body) {
    String code() {
      return body.replaceAll("(?s).*\"code\":\"([a-z-]+)\".*", "$1");
    }
  }

  private String key;

  /** With every scope that a key can have, for one shop. */
  @BeforeEach
  void makeKey() {
    key =
        Console.operator()
            .body(
                Map.of(
                    "name",
                    Console.name("matrix"),
                    "scopes",
                    SCOPES,
                    "shops",
                    List.of("demo"),
                    "days",
                    1))
            .post("/keys")
            .then()
            .statusCode(201)
            .extract()
            .path("secret");
  }

  @Test
  void everyOperationForEveryRoleInOwnAndForeignShop() throws Exception {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Role role : Role.values()) {
      if (!role.personal() && role != Role.API_CLIENT) {
        continue;
      }
      for (Operation operation : Contract.operations()) {
        for (Supplier<Shown> who : shown(role)) {
          check(role, operation, ask(operation, who.get(), "demo"), true, wrong);
          if (operation.path().contains("{tenant}")) {
            check(role, operation, ask(operation, who.get(), "other"), false, wrong);
            asked++;
          }
          asked++;
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(8 * Contract.operations().size());
  }

  @Test
  void withoutCredentialsNothingIsOpenButTheDoor() throws Exception {
    for (Operation operation : Contract.operations()) {
      Answer answer = ask(operation, new Shown("X-Nobody", "1"), "demo");
      assertThat(answer.status())
          .as(operation.toString())
          .isIn(operation.permission().equals(NONE) ? List.of(200, 303, 400) : List.of(401));
    }
  }

  @Test
  void everyChangeNeedsTheHeaderThatOtherSitesCannotSend() throws Exception {
    Shown owner = new Shown("Cookie", "orderline-session=" + Console.person("owner"));
    for (Operation operation : Contract.operations()) {
      if (!operation.method().equals("get")) {
        Answer answer = send(operation, owner, "demo", false);
        assertThat(answer.status()).as(operation.toString()).isEqualTo(403);
        assertThat(answer.code()).as(operation.toString()).isEqualTo("csrf");
      }
    }
  }

  private static void check(
      Role role, Operation operation, Answer answer, boolean own, List<String> wrong) {
    String expected = expected(role, operation, own);
    String seen = seen(answer);
    if (!seen.equals(expected)) {
      wrong.add(
          "%s, %s, %s shop: %s and not %s (%d %s)"
              .formatted(
                  operation,
                  role.code(),
                  own ? "own" : "foreign",
                  seen,
                  expected,
                  answer.status(),
                  answer.body()));
    }
  }

  private static String expected(Role role, Operation operation, boolean own) {
    if (operation.permission().equals(NONE)) {
      return "passes";
    }
    if (!permission(operation.permission()).heldBy(role)
        || operation.besides() != null && !permission(operation.besides()).heldBy(role)) {
      return "may-not";
    }
    // sign-ins are told to those only who reach every shop
    return own && !operation.path().startsWith("/audit") ? "passes" : "other-shop";
  }

  private static String seen(Answer answer) {
    if (answer.status() == 401 || answer.status() == 403) {
      return answer.code();
    }
    return answer.status() < 500 ? "passes" : "breaks";
  }

  private static Permission permission(String code) {
    return Arrays.stream(Permission.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Some operations end the session that asks, so that each asks with its own. */
  private List<Supplier<Shown>> shown(Role role) {
    return role == Role.API_CLIENT
        ? List.of(
            () -> new Shown("Authorization", "Bearer token-of-crm"),
            () -> new Shown("Authorization", "Bearer " + key))
        : List.of(person(role));
  }

  private static Supplier<Shown> person(Role role) {
    String name = Console.name(role.code());
    String first = Console.named(name, role.code(), "demo");
    return () -> {
      String cookie = alive(first) ? first : Console.signIn(name, Console.passwordOf(name));
      return new Shown("Cookie", "orderline-session=" + cookie);
    };
  }

  private static boolean alive(String cookie) {
    return Console.as(cookie).get("/session").statusCode() == 200;
  }

  private Answer ask(Operation operation, Shown who, String tenant)
      throws IOException, InterruptedException {
    return send(operation, who, tenant, true);
  }

  private Answer send(Operation operation, Shown who, String tenant, boolean meant)
      throws IOException, InterruptedException {
    String path = operation.path().replace("{tenant}", tenant);
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      path = path.replace("{" + name.getKey() + "}", name.getValue());
    }
    boolean reads = operation.method().equals("get");
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header(who.header(), who.value())
            .header("Content-Type", "application/json")
            .method(
                operation.method().toUpperCase(Locale.ROOT),
                reads
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"));
    if (meant && !reads) {
      request.header("X-Orderline-Csrf", "1");
    }
    HttpResponse<InputStream> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      boolean stream =
          Optional.of(response.headers().firstValue("Content-Type").orElse(""))
              .filter(type -> type.startsWith("text/event-stream"))
              .isPresent();
      return new Answer(
          response.statusCode(),
          stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
