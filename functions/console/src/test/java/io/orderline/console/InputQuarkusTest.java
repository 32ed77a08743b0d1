package io.orderline.console;

import static io.orderline.console.Console.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.console.Contract.Operation;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a request gives, the console reads it or says what is wrong with it. The operations come
 * from the contract, so that none is left out.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InputQuarkusTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As JSON writes them: NUL, a terminal's escape, the other direction, half a character, DEL. */
  private static final List<String> LETTERS =
      List.of(
          "\\u0000",
          "\\u001b[2J",
          "\\u202e",
          "\\u2066",
          "\\ud800",
          "\\udc00",
          "\\u007f",
          "\\ufeff");

  private static final List<String> VALUES =
      List.of(
          "\u0000",
          "\u001b",
          "\u202e",
          "x".repeat(70),
          "x".repeat(90),
          "x".repeat(3000),
          "-1",
          "99999999999999999999",
          "1e9",
          "NaN",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "calls.2026-11-22T03:00:00Z~x",
          "tickets.2026-11-22T03:00:00Z~x",
          "questions.7",
          "audit.7",
          "calls.~",
          "'",
          "%",
          " ");

  private static final Map<String, String> NAMES =
      Map.of(
          "tenant", "demo",
          "name", "nobody-at-all",
          "number", "100000006",
          "call", "CA-none",
          "id", "none",
          "delivery", "none",
          "version", "1");

  /** What the other values of a body are, so that the one in question is looked at. */
  private static final Map<String, Object> USUAL =
      Map.ofEntries(
          Map.entry("name", "x.y"),
          Map.entry("displayName", "小李"),
          Map.entry("roles", List.of("agent")),
          Map.entry("shops", List.of("demo")),
          Map.entry("type", "note"),
          Map.entry("text", "x"),
          Map.entry("note", "x"),
          Map.entry("to", "open"),
          Map.entry("assignee", "x"),
          Map.entry("numbers", List.of("100000006")),
          Map.entry("change", Map.of("type", "note", "text", "x")),
          Map.entry("state", "open"),
          Map.entry("reason", "why"),
          Map.entry("scopes", List.of("calls-read")),
          Map.entry("days", 1),
          Map.entry("shape", "json"),
          Map.entry("address", "https://nobody-is-asked.invalid/"),
          Map.entry("kinds", List.of("alert")),
          Map.entry("version", 0),
          Map.entry("window", "window-1"),
          Map.entry("act", "note"),
          Map.entry("contact", "CA-none#1"),
          Map.entry("password", "x"),
          Map.entry("current", "x"),
          Map.entry("next", "long enough for that"));

  @TestHTTPResource("/api/v1")
  URI api;

  private record Answer(int status, String body) {}

  @Test
  void noValueOfAnAddressBreaksAnything() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Contract.operations()) {
      for (String value : VALUES) {
        for (String name : NAMES.keySet()) {
          if (operation.path().contains("{" + name + "}")) {
            look(wrong, operation, path(operation, Map.of(name, value)), usual(operation));
          }
        }
        if (operation.path().endsWith("/live")) {
          continue; // answers with a stream
        }
        for (String name : queryOf(operation)) {
          String query = "?" + name + "=" + encoded(value);
          look(wrong, operation, path(operation, Map.of()) + query, usual(operation));
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void noValueOfABodyBreaksAnything() throws Exception {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Operation operation : Contract.operations()) {
      if (operation.body().isEmpty()) {
        continue;
      }
      String path = path(operation, Map.of());
      for (String name : properties(operation)) {
        for (String value : values()) {
          Map<String, Object> others = others(operation, name);
          String body = JSON.writeValueAsString(others);
          String whole =
              "{\"" + name + "\":" + value + (others.isEmpty() ? "}" : "," + body.substring(1));
          look(wrong, operation, path, whole);
          asked++;
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(300);
  }

  @ParameterizedTest
  @CsvSource({
    "post, /people, displayName,"
        + " '{\"name\":\"x.y\",\"roles\":[\"agent\"],\"shops\":[\"demo\"],\"displayName\":\"x%s\"}'",
    "post, /keys, name,"
        + " '{\"name\":\"x%s\",\"scopes\":[\"calls-read\"],\"shops\":[\"demo\"],\"days\":1}'",
    "post, /shops/demo/webhooks, name,"
        + " '{\"shape\":\"json\",\"address\":\"https://a.cn/x\",\"kinds\":[\"alert\"],\"name\":\"x%s\"}'",
    "post, /session, name, '{\"name\":\"x%s\",\"password\":\"x\"}'",
    "post, /session, password, '{\"name\":\"x\",\"password\":\"x%s\"}'",
    "post, /shops/demo/calls/CA1/reveal, reason, '{\"reason\":\"x%s\"}'",
    "post, /shops/demo/calls/CA1/recording/listen, reason, '{\"reason\":\"x%s\"}'",
    "post, /shops/demo/tickets/100000006/reveal, reason, '{\"reason\":\"x%s\"}'",
    "post, /shops/demo/tickets/100000006/changes, text, '{\"type\":\"note\",\"text\":\"x%s\"}'",
    "post, /shops/demo/tickets/100000006/changes, note,"
        + " '{\"type\":\"move\",\"to\":\"open\",\"note\":\"x%s\"}'",
    "put, /shops/demo/settings, greeting, '{\"version\":0,\"greeting\":\"x%s\"}'",
    "put, /shops/demo/settings, note, '{\"version\":0,\"note\":\"x%s\"}'"
  })
  void aLetterThatCannotBeSeenOrKeptIsNamed(String method, String path, String field, String body) {
    for (String letter : LETTERS) {
      operator()
          .body(body.formatted(letter))
          .request(method, path)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid"))
          .body("field", equalTo(field));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/keys | days | {'name':'x','scopes':['calls-read'],'shops':['demo'],'days':1.5}",
        "/keys | days | {'name':'x','scopes':['calls-read'],'shops':['demo'],'days':'30'}",
        "/keys | days | {'name':'x','scopes':['calls-read'],'shops':['demo'],'days':true}",
        "/keys | name | {'name':7,'scopes':['calls-read'],'shops':['demo'],'days':1}",
        "/people | displayName | {'name':'x.y','displayName':true,'roles':['agent'],'shops':['demo']}",
        "/people | roles | {'name':'x.y','displayName':'x','roles':'agent','shops':['demo']}",
        "/shops/demo/calls/CA1/reveal | reason | {'reason':123456}"
      })
  void aValueOfAnotherKindIsNotMadeToFit(String path, String field, String body) {
    operator()
        .body(body.replace('\'', '"'))
        .post(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid"))
        .body("field", equalTo(field));
  }

  @Test
  void whatTheDoorRefusesIsAProblemAsWell() {
    for (String address : List.of("/shops/%00", "/shops/demo/calls/%00")) {
      operator()
          .urlEncodingEnabled(false)
          .get(address)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("unreadable-address"));
    }
    operator()
        .body("x".repeat(600_000))
        .post("/keys")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("too-large"))
        .body("detail", equalTo("the body is too large"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shops/demo/calls?limit=many",
        "/shops/demo/calls?limit=0",
        "/shops/demo/tickets?limit=-1",
        "/shops/demo/calls?flows=latest",
        "/shops/demo/calls?words=%E2%80%AE",
        "/shops/demo/calls?since=%2B1000000000-12-31T23:59:59Z",
        "/shops/demo/calls?after=tickets.2026-11-22T03:00:00Z~1",
        "/shops/demo/tickets?limit=many",
        "/shops/demo/tickets?after=calls.2026-11-22T03:00:00Z~1",
        "/shops/demo/tickets?after=audit.12",
        "/shops/demo/questions?limit=many",
        "/shops/demo/questions?after=audit.12",
        "/shops/demo/audit?limit=many",
        "/shops/demo/audit?after=questions.12",
        "/shops/demo/audit?after=12",
        "/audit?limit=1.5"
      })
  void whatTheQueryCannotBeIsNamed(String address) {
    operator()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"))
        .body("field", equalTo(address.replaceAll(".*[?](\\w+)=.*", "$1")));
  }

  @Test
  void aShopThatIsNoneHasNothing() throws Exception {
    for (Operation operation : Contract.operations()) {
      // the audit of a shop that was closed is still verified
      if (operation.path().contains("{tenant}") && !operation.path().contains("/audit")) {
        Answer answer =
            send(operation, path(operation, Map.of("tenant", "no-such-shop")), usual(operation));
        assertThat(answer.status()).as(operation.method() + operation.path()).isEqualTo(404);
        assertThat(answer.body()).contains("\"not-found\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "image/png"})
  void anAddressAnswersInOneFormWhateverIsAccepted(String accepted) {
    for (Operation operation : Contract.operations()) {
      if (operation.method().equals("get") && !operation.path().endsWith("/live")) {
        String path = path(operation, Map.of());
        var answer = asking(accepted).get(path).then().extract();
        String usual = asking("*/*").get(path).then().extract().contentType();
        assertThat(answer.contentType()).as(path).isEqualTo(usual).doesNotContain("html");
        assertThat(answer.statusCode()).as(path).isNotEqualTo(406);
      }
    }
  }

  private static RequestSpecification asking(String accepted) {
    return operator().header("Accept", accepted).redirects().follow(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/shops/demo/nothing", "/shops", "/session/x/y"})
  void anAddressThatIsNoneIsAProblem(String address) {
    operator()
        .get(address)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not-found"));
  }

  @Test
  void aTextMayHaveLinesAndEmoji() {
    operator()
        .body(Map.of("reason", "第一行\n第二行 👨‍👩‍👧"))
        .post("/shops/demo/calls/CA-none/reveal")
        .then()
        .statusCode(404);
  }

  private void look(List<String> wrong, Operation operation, String path, String body)
      throws Exception {
    Answer answer = send(operation, path, body);
    if (answer.status() >= 500) {
      wrong.add("%d %s %s %s".formatted(answer.status(), operation.method(), path, body));
    }
  }

  private static List<String> values() {
    List<String> values = new ArrayList<>();
    LETTERS.forEach(letter -> values.add("\"x" + letter + "\""));
    values.addAll(
        List.of(
            "null",
            "[null]",
            "[[]]",
            "{}",
            "[]",
            "true",
            "7",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "[\"\\u0000\"]",
            "{\"days\":[null],\"from\":null,\"until\":null}",
            "{\"type\":null}",
            "\"" + "长".repeat(2000) + "\""));
    return values;
  }

  private static List<String> queryOf(Operation operation) {
    List<String> names = new ArrayList<>(operation.query());
    names.addAll(Arrays.asList("limit", "after"));
    return names;
  }

  private static Map<String, Object> others(Operation operation, String name) {
    Map<String, Object> others = new HashMap<>();
    properties(operation).stream()
        .filter(each -> !each.equals(name) && USUAL.containsKey(each))
        .forEach(each -> others.put(each, USUAL.get(each)));
    return others;
  }

  private static Set<String> properties(Operation operation) {
    Object properties = operation.body().orElseThrow().get("properties");
    return properties == null ? Set.of() : Contract.map(properties).keySet();
  }

  private static String usual(Operation operation) throws JsonProcessingException {
    return operation.body().isEmpty()
        ? "{}"
        : JSON.writeValueAsString(others(operation, "nothing of it"));
  }

  private static String path(Operation operation, Map<String, String> given) {
    String path = operation.path();
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      String value = given.getOrDefault(name.getKey(), name.getValue());
      path = path.replace("{" + name.getKey() + "}", encoded(value));
    }
    return path;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Answer send(Operation operation, String path, String body)
      throws IOException, InterruptedException {
    boolean reads = operation.method().equals("get");
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", "Bearer operator-for-tests")
            .header("Content-Type", "application/json")
            .header("X-Orderline-Csrf", "1")
            .method(
                operation.method().toUpperCase(Locale.ROOT),
                reads
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }
}
