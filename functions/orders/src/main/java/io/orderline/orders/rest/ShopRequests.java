package io.orderline.orders.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests of the contract. Telephone numbers travel in bodies: addresses end up in logs. */
record ShopRequests(URI url, Optional<String> token) {
  private static final ObjectMapper JSON = new ObjectMapper();

  HttpRequest get(String... path) {
    return request(path(path)).build();
  }

  HttpRequest get(Map<String, ?> query, String... path) {
    return request(
            query.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().toString()))
                .collect(Collectors.joining("&", path(path) + "?", "")))
        .build();
  }

  HttpRequest post(Map<String, ?> body, String... path) {
    return posted(body, path).build();
  }

  /** A request that changes something, once for this key. */
  HttpRequest once(String key, Map<String, ?> body, String... path) {
    return posted(body, path).header("Idempotency-Key", key).build();
  }

  private HttpRequest.Builder posted(Map<String, ?> body, String... path) {
    ObjectNode json = JSON.valueToTree(body);
    return request(path(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json.toString()));
  }

  private HttpRequest.Builder request(String address) {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private String path(String... segments) {
    return Stream.of(segments)
        .map(ShopRequests::encoded)
        .collect(Collectors.joining("/", url.toString().replaceAll("/+$", "") + "/", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "ShopRequests[" + url + "]";
  }
}
