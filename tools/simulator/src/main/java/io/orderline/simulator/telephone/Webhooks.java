package io.orderline.simulator.telephone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Sends signed webhooks as providers do: 5 s to connect, 15 s in all, and most try a second time
 * when no connection came about.
 */
public final class Webhooks implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration TOTAL = Duration.ofSeconds(15);
  private static final int FORBIDDEN = 403;

  /** A provider signs by the real time. */
  private final InstantSource clock = InstantSource.system();

  private final Line line;
  private final Dialect dialect;
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
    this.dialect = line.account().dialect();
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
   * Tells a public URL of the line what happened, in the words of {@link Dialect}.
   *
   * @throws Failed when there is no answer, or not one of the 2xx
   */
  public String document(URI url, Map<String, String> form) throws Failed {
    Reply reply;
    try {
      reply = road.carry(request(url, dialect.webhook(url, form, clock.instant())).build(), form);
    } catch (ConnectException refused) {
      reply = secondTry(url, form);
    } catch (HttpTimeoutException late) {
      throw new Failed(
          "11205", url.getPath() + " did not answer within " + TOTAL.toSeconds() + " s");
    } catch (IOException e) {
      throw new Failed("11200", url.getPath() + " broke off: " + e.getMessage());
    }
    if (reply.status() / 100 != 2) {
      throw new Failed(
          "11200", url.getPath() + " answered " + reply.status() + why(reply.status()));
    }
    return reply.body();
  }

  /**
   * Posts a form of Twilio's with any signature, even a forged one, and returns whatever comes
   * back.
   */
  public Reply post(URI url, Map<String, String> form, String signature) throws IOException {
    return road.carry(request(url, TwilioDialect.signed(form, signature)).build(), form);
  }

  private Reply secondTry(URI url, Map<String, String> form) throws Failed {
    Map<String, String> further =
        dialect
            .secondTry()
            .orElseThrow(() -> new Failed("11205", line.base() + " cannot be reached"));
    try {
      HttpRequest.Builder again = request(url, dialect.webhook(url, form, clock.instant()));
      further.forEach(again::header);
      return road.carry(again.build(), form);
    } catch (IOException e) {
      throw new Failed("11205", line.base() + " cannot be reached");
    }
  }

  private String why(int status) {
    return status == FORBIDDEN
        ? (": it refused the signature. Signed for %s with the account of shop %s: are both"
                + " what the server has configured?")
            .formatted(line.publicBase(), line.tenant())
        : "";
  }

  private HttpRequest.Builder request(URI url, Dialect.Signed webhook) {
    return webhook.to(line.reached(url)).timeout(TOTAL);
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

  @Override
  public void close() {
    client.close();
  }
}
