package io.orderline.simulator.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.json.CoreJson;
import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server as its operator. */
public record OperatorClient(URI server, String tenant, String token) {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int MOST_SHOWN = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * @param area what is asked for: {@code events}, {@code records}
   * @param path below {@code /{area}/{tenant}}
   * @throws CommandProblem when the server does not answer or refuses
   */
  public JsonNode get(String area, String path) {
    return ask(request(area, path).GET());
  }

  public JsonNode post(String area, String path) {
    return ask(request(area, path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  public JsonNode post(String area, String path, JsonNode body) {
    return ask(
        request(area, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /**
   * Asks the console's API.
   *
   * @param path below {@code /api/v1}
   */
  public JsonNode api(String method, String path) {
    return ask(
        HttpRequest.newBuilder(server.resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("X-Orderline-Csrf", "1")
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String refused(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case UNAUTHORIZED, FORBIDDEN ->
          """
          %s does not let us in as an operator of shop %s (%d). Name its data directory with --data DIR,
          or set ORDERLINE_OPERATOR_TOKEN to what that server has.\
          """
              .formatted(server, tenant, response.statusCode());
      default ->
          "The server refused (%d). %s".formatted(response.statusCode(), words(response.body()));
    };
  }

  /** What a problem says in words; anything else as it is, up to where nobody reads on. */
  static String words(String body) {
    try {
      String detail = CoreJson.mapper().readTree(body).path("detail").asText("");
      if (!detail.isBlank()) {
        return detail;
      }
    } catch (JsonProcessingException _) {
      // a text
    }
    return body.length() > MOST_SHOWN ? body.substring(0, MOST_SHOWN) + " …" : body;
  }

  private HttpRequest.Builder request(String area, String path) {
    return HttpRequest.newBuilder(server.resolve("/" + area + "/" + encoded(tenant) + path))
        .header("Authorization", "Bearer " + token)
        .timeout(PATIENCE);
  }

  private JsonNode ask(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        throw new CommandProblem(refused(response));
      }
      return CoreJson.mapper().readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new CommandProblem("What answers at %s is no Orderline.".formatted(server), e);
    } catch (IOException e) {
      throw new CommandProblem(
          "No server answers at %s. Start one in another terminal: ./orderline start"
              .formatted(server),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandProblem("Interrupted.", e);
    }
  }
}
