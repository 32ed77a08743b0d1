package io.orderline.command.telephone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Sends signed webhooks as Twilio does: 5 s to connect, 15 s in all, and a second try when no
 * connection came about.
 */
public final class Webhooks implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration TOTAL = Duration.ofSeconds(15);

  private final Line line;
  private final Road road;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  public Webhooks(Line line) {
    this(line, UnaryOperator.identity());
  }

  /**
   * Sends on another road.
   *
   * @param roadworks makes it of the straight one
   */
  public Webhooks(Line line, UnaryOperator<Road> roadworks) {
    this.line = line;
    this.road = roadworks.apply(this::send);
  }

  /** What the server answered, and after how long. */
  public record Reply(int status, String body) {}

  /** No answer, or none that Twilio accepts. */
  public static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    Failed(String code, String message) {
      super(message);
      this.code = code;
    }

    /** Twilio's error code: {@code 11200}, {@code 11205} … */
    public String code() {
      return code;
    }
  }

  /**
   * Posts a form to a public URL of the line.
   *
   * @throws Failed when there is no answer, or not one of the 2xx
   */
  public String document(URI url, Map<String, String> form) throws Failed {
    Reply reply;
    try {
      reply =
          road.carry(
              request(url, form, TwilioSignature.of(line.token(), url.toString(), form)), form);
    } catch (ConnectException refused) {
      reply = secondTry(url, form);
    } catch (HttpTimeoutException late) {
      throw new Failed(
          "11205", url.getPath() + " did not answer within " + TOTAL.toSeconds() + " s");
    } catch (IOException e) {
      throw new Failed("11200", url.getPath() + " broke off: " + e.getMessage());
    }
    if (reply.status() / 100 != 2) {
      throw new Failed("11200", url.getPath() + " answered " + reply.status());
    }
    return reply.body();
  }

  /** Posts a form with any signature, even a forged one, and returns whatever comes back. */
  public Reply post(URI url, Map<String, String> form, String signature) throws IOException {
    return road.carry(request(url, form, signature), form);
  }

  private Reply secondTry(URI url, Map<String, String> form) throws Failed {
    try {
      HttpRequest again =
          HttpRequest.newBuilder(
                  request(url, form, TwilioSignature.of(line.token(), url.toString(), form)),
                  (name, value) -> true)
              .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString())
              .build();
      return road.carry(again, form);
    } catch (IOException e) {
      throw new Failed("11205", line.base() + " cannot be reached");
    }
  }

  private HttpRequest request(URI url, Map<String, String> form, String signature) {
    return HttpRequest.newBuilder(line.reached(url))
        .timeout(TOTAL)
        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        .header("User-Agent", "TwilioProxy/1.1")
        .header("X-Twilio-Signature", signature)
        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
        .build();
  }

  private Reply send(HttpRequest request, Map<String, String> form) throws IOException {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    client.close();
  }
}
