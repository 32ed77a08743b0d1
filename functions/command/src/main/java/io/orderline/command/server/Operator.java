package io.orderline.command.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.command.CommandProblem;
import io.orderline.json.CoreJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server as its operator. */
public record Operator(URI server, String tenant, String token) {
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

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
      if (response.statusCode() != 200) {
        throw new CommandProblem(
            "The server refused (%d). %s".formatted(response.statusCode(), response.body()));
      }
      return CoreJson.mapper().readTree(response.body());
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
