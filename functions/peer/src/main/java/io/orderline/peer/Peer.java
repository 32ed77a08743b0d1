package io.orderline.peer;

import io.orderline.measure.trace.Traces;
import io.orderline.remote.Remote;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Another function of ours, asked over HTTP in the JSON of core. */
public final class Peer {
  private final URI address;
  private final String token;
  private final Traces traces;
  private final Remote remote;
  private final BiFunction<String, Throwable, ? extends RuntimeException> failure;

  Peer(
      URI address,
      String token,
      Traces traces,
      Remote remote,
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
  PeerRequest at(String path, Object... parts) {
    var request = HttpRequest.newBuilder(address(path, parts)).header(PeerDoor.HEADER, token);
    traces.now().ifPresent(trace -> request.header("traceparent", trace));
    return new PeerRequest(remote, request, failure);
  }

  /** Opens a socket to this function; path and parts as those of a request. */
  CompletionStage<WebSocket> socket(WebSocket.Listener listener, String path, Object... parts) {
    URI web = URI.create(address(path, parts).toString().replaceFirst("^http", "ws"));
    return remote.connect(web, Map.of(PeerDoor.HEADER, token), listener);
  }

  private URI address(String path, Object... parts) {
    String filled = path;
    for (Object part : parts) {
      filled = filled.replaceFirst("\\{}", encoded(part.toString()));
    }
    return URI.create(address.toString().replaceFirst("/$", "") + filled);
  }

  /** What is safe in a path and in a query; without {@code $}, which {@code replaceFirst} reads. */
  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
