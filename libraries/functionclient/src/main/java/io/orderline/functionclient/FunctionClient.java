package io.orderline.functionclient;

import io.orderline.access.FunctionHeader;
import io.orderline.http.GuardedHttpClient;
import io.orderline.telemetry.trace.Traces;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Another function of ours, asked over HTTP in the JSON of core. */
public final class FunctionClient {
  private final URI address;
  private final String token;
  private final Traces traces;
  private final GuardedHttpClient remote;
  private final BiFunction<String, Throwable, ? extends RuntimeException> failure;

  FunctionClient(
      URI address,
      String token,
      Traces traces,
      GuardedHttpClient remote,
      BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    this.address = address;
    this.token = token;
    this.traces = traces;
    this.remote = remote;
    this.failure = failure;
  }

  /**
   * A request to this function.
   *
   * @param path with {@code {}} for each part
   * @param parts values of the path or of the query
   */
  FunctionRequest at(String path, Object... parts) {
    var request = HttpRequest.newBuilder(address(path, parts)).header(FunctionHeader.NAME, token);
    traces.now().ifPresent(trace -> request.header("traceparent", trace));
    return new FunctionRequest(remote, request, failure);
  }

  /** Opens a socket to this function; path and parts as those of a request. */
  CompletionStage<WebSocket> socket(WebSocket.Listener listener, String path, Object... parts) {
    URI web = URI.create(address(path, parts).toString().replaceFirst("^http", "ws"));
    return remote.connect(web, Map.of(FunctionHeader.NAME, token), listener);
  }

  private URI address(String path, Object... parts) {
    String filled = path;
    for (Object part : parts) {
      filled = filled.replaceFirst("\\{}", encoded(part.toString()));
    }
    return URI.create(address.toString().replaceFirst("/$", "") + filled);
  }

  /** Encodes a part for a path or a query; without {@code $}, which {@code replaceFirst} reads. */
  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
