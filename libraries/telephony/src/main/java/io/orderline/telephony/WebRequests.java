package io.orderline.telephony;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a request as a provider made it: at our public address, however many proxies it came
 * through.
 */
public final class WebRequests {
  private static final int MOST_PARAMETERS = 200;

  private WebRequests() {}

  /**
   * The request as the provider made it. A header that comes twice is neither of the two: its
   * values are joined, as HTTP has it, and fit no signature.
   *
   * @throws BadWebhook when its address or its form cannot be read
   */
  public static WebRequest read(URI publicUrl, HttpServerRequest http, byte[] body) {
    var headers = new HashMap<String, String>();
    http.headers()
        .forEach(
            header ->
                headers.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (one, other) -> one + "," + other));
    String path = http.uri().startsWith("/") ? http.uri() : "/";
    URI url = url(publicUrl.toString().replaceFirst("/+$", "") + path);
    boolean form =
        headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
    return new WebRequest(
        http.method().name(),
        url,
        headers,
        parameters(path, true),
        form ? parameters(new String(body, StandardCharsets.UTF_8), false) : Map.of(),
        body);
  }

  private static URI url(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new BadWebhook("the address cannot be read");
    }
  }

  private static Map<String, List<String>> parameters(String text, boolean hasPath) {
    if (text.chars().filter(letter -> letter == '&' || letter == ';').count() >= MOST_PARAMETERS) {
      throw new BadWebhook("there are more than " + MOST_PARAMETERS + " parameters");
    }
    try {
      return new QueryStringDecoder(text, StandardCharsets.UTF_8, hasPath, MOST_PARAMETERS)
          .parameters();
    } catch (IllegalArgumentException e) {
      throw new BadWebhook("a parameter's escapes cannot be read");
    }
  }
}
