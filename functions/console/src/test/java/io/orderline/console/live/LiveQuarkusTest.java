package io.orderline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.console.Console;
import io.orderline.console.Scenes;
import io.orderline.core.ticket.TicketKind;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who watches is told what changes, and goes on where they were. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Timeout(60)
class LiveQuarkusTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TestHTTPResource("/api/v1/shops/demo/live")
  URI live;

  @Inject Scenes scenes;

  /** A stream that is read line by line. */
  private static final class Watch implements AutoCloseable {
    private final InputStream body;
    private final BufferedReader lines;

    Watch(InputStream body) {
      this.body = body;
      this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** All lines until one is as it should be. */
    List<String> until(Predicate<String> wanted) throws IOException {
      List<String> seen = new ArrayList<>();
      String line;
      do {
        line = lines.readLine();
        if (line == null) {
          throw new AssertionError("the stream ended after " + seen);
        }
        seen.add(line);
      } while (!wanted.test(line));
      return seen;
    }

    long begins() throws IOException {
      return Long.parseLong(until(line -> line.startsWith("id:")).getLast().replaceAll("\\D", ""));
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  @Test
  void whatChangesIsToldAndWhatWasMissedComesFirst() throws Exception {
    String cookie = Console.person("supervisor", "demo");
    long known;
    try (Watch watch = watch(cookie, Optional.empty())) {
      known = watch.begins();
      var call = scenes.call("demo", "13501018226").told();
      List<String> seen = watch.until(line -> line.startsWith("data:") && line.contains(call.id()));
      assertThat(seen).anyMatch(line -> line.equals("event:call"));
      assertThat(seen.getLast()).contains("\"what\":\"talking\"").doesNotContain("13501018226");
    }
    var missed = scenes.call("demo", "13501018226").told();

    try (Watch watch = watch(cookie, Optional.of(known))) {
      watch.until(line -> line.startsWith("data:") && line.contains(missed.id()));
    }
  }

  @Test
  void whoWasAwayTooLongLoadsAllAgain() throws Exception {
    String cookie = Console.person("supervisor", "demo");
    scenes.call("demo", "13501018226").told();

    try (Watch watch = watch(cookie, Optional.of(99_999_999L))) {
      watch.until(line -> line.equals("event:reset"));
    }
  }

  @Test
  void aLineThatIsUpSaysSo() throws Exception {
    try (Watch watch = watch(Console.person("supervisor", "other"), "other", Optional.empty())) {
      watch.until(line -> line.startsWith(":"));
    }
  }

  @Test
  void oneIsToldWhatOneMayRead() throws Exception {
    String designer = Console.person("designer", "demo");
    String agent = Console.person("agent", "demo");
    try (Watch watch = watch(designer, Optional.empty());
        Watch other = watch(agent, Optional.empty())) {
      watch.begins();
      other.begins();
      var ticket = scenes.ticket("demo", TicketKind.RETURN, Optional.empty());
      var call = scenes.call("demo", "13501018226").told();
      var last = scenes.ticket("demo", TicketKind.RETURN, Optional.empty());

      assertThat(watch.until(line -> line.contains(call.id())))
          .noneMatch(line -> line.contains(ticket.number().value()));
      assertThat(other.until(line -> line.contains(last.number().value())))
          .noneMatch(line -> line.contains(call.id()))
          .anyMatch(line -> line.contains(ticket.number().value()));
    }
  }

  @Test
  void settingsAreToldToThoseWhoMayReadThem() throws Exception {
    String agent = Console.person("agent", "demo");
    String name = Console.name("light");
    String owner = Console.named(name, "administrator", "demo");
    Console.operator()
        .body("{\"brands\":[\"light\"]}")
        .patch("/people/" + name)
        .then()
        .statusCode(200);
    try (Watch watch = watch(owner, Optional.empty());
        Watch other = watch(agent, Optional.empty())) {
      watch.begins();
      other.begins();
      int version = Console.operator().get("/shops/demo/settings").then().extract().path("version");
      Console.operator()
          .body("{\"version\":%d}".formatted(version))
          .put("/shops/demo/settings")
          .then()
          .statusCode(200);
      var ticket = scenes.ticket("demo", TicketKind.RETURN, Optional.empty());

      watch.until(line -> line.equals("event:settings"));
      assertThat(other.until(line -> line.contains(ticket.number().value())))
          .noneMatch(line -> line.contains("settings"));
    }
  }

  @Test
  void anAccountWatchesInSomeWindowsAndNotInAny() throws Exception {
    String cookie = Console.person("supervisor", "demo");
    List<Watch> windows = new ArrayList<>();
    try {
      for (int i = 0; i < Watchers.OF_ACCOUNT; i++) {
        windows.add(watch(cookie, Optional.empty()));
      }

      assertThat(open(cookie, "demo", Optional.empty()).statusCode()).isEqualTo(429);
      try (Watch other = watch(Console.person("supervisor", "demo"), Optional.empty())) {
        other.begins();
      }
    } finally {
      for (Watch window : windows) {
        window.close();
      }
    }
  }

  @Test
  void oneLookServesAllWhoWatchAShop() throws Exception {
    List<Watch> windows = new ArrayList<>();
    try {
      for (int people = 0; people < 3; people++) {
        windows.add(watch(Console.person("supervisor", "demo"), Optional.empty()));
        windows.getLast().begins();
      }
      List<String> calls = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        calls.add(scenes.call("demo", "13501018226").told().id());
      }

      for (Watch window : windows) {
        for (String call : calls) {
          window.until(line -> line.startsWith("data:") && line.contains(call));
        }
      }
    } finally {
      for (Watch window : windows) {
        window.close();
      }
    }
  }

  private Watch watch(String cookie, Optional<Long> last) throws Exception {
    return watch(cookie, "demo", last);
  }

  private Watch watch(String cookie, String shop, Optional<Long> last) throws Exception {
    HttpResponse<InputStream> response = open(cookie, shop, last);
    assertThat(response.statusCode()).isEqualTo(200);
    return new Watch(response.body());
  }

  private HttpResponse<InputStream> open(String cookie, String shop, Optional<Long> last)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(live.toString().replace("/demo/", "/" + shop + "/")))
            .header("Cookie", "orderline-session=" + cookie)
            .header("Accept", "text/event-stream");
    last.ifPresent(id -> request.header("Last-Event-ID", String.valueOf(id)));
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }
}
