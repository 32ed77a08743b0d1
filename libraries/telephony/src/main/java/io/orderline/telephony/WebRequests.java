package io.orderline.telephony;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
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

  /** The request as the provider made it. */
  public static WebRequest read(URI publicUrl, HttpServerRequest http, byte[] body) {
    var headers = new HashMap<String, String>();
    http.headers()
        .forEach(
            header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    String path = http.uri().startsWith("/") ? http.uri() : "/";
    URI url = URI.create(publicUrl.toString().replaceFirst("/+$", "") + path);
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

  private static Map<String, List<String>> parameters(String text, boolean hasPath) {
    return new QueryStringDecoder(text, StandardCharsets.UTF_8, hasPath, MOST_PARAMETERS)
        .parameters();
  }
}
