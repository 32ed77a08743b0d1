package io.orderline.recordings.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderline.access.token.Hmac;
import io.orderline.access.token.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A bucket as S3 is: it makes each signature itself from what came, looks at the hash of the body
 * and at the time, and refuses what does not fit.
 */
final class FakeBucket implements AutoCloseable {
  static final String REGION = "cn-north-1";
  static final String ACCESS = "AKIDEXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

  private final HttpServer server;
  private final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private volatile int broken;

  FakeBucket() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on it answers with this status. */
  void breakDown(int status) {
    broken = status;
  }

  NavigableMap<String, byte[]> objects() {
    return objects;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (broken > 0) {
        exchange.sendResponseHeaders(broken, -1);
      } else if (!signed(exchange, body)) {
        exchange.sendResponseHeaders(403, -1);
      } else {
        serve(exchange, body);
      }
    }
  }

  private static boolean signed(HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    Matcher told = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
    String moment = headers.getFirst("X-Amz-Date");
    if (!told.matches()
        || !told.group(1).equals(ACCESS)
        || !told.group(3).equals(REGION)
        || !moment.equals("20261122T030000Z")
        || !moment.startsWith(told.group(2))
        || !Sha256.hex(body).equals(headers.getFirst("X-Amz-Content-Sha256"))) {
      return false;
    }
    String names = told.group(4);
    if (!Arrays.asList(names.split(";")).containsAll(java.util.List.of("host", "x-amz-date"))) {
      return false;
    }
    URI address = exchange.getRequestURI();
    String query =
        address.getRawQuery() == null
            ? ""
            : Arrays.stream(address.getRawQuery().split("&"))
                .sorted()
                .collect(Collectors.joining("&"));
    String canonical =
        exchange.getRequestMethod()
            + "\n"
            + address.getRawPath()
            + "\n"
            + query
            + "\n"
            + Arrays.stream(names.split(";"))
                .map(name -> name + ":" + headers.getFirst(name).strip() + "\n")
                .collect(Collectors.joining())
            + "\n"
            + names
            + "\n"
            + headers.getFirst("X-Amz-Content-Sha256");
    byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {told.group(2), REGION, "s3", "aws4_request"}) {
      key = Hmac.sha256(key).sign(part).bytes();
    }
    String scope = told.group(2) + "/" + REGION + "/s3/aws4_request";
    String text = "AWS4-HMAC-SHA256\n" + moment + "\n" + scope + "\n" + Sha256.hex(canonical);
    return Hmac.sha256(key).sign(text).hex().equals(told.group(5));
  }

  private void serve(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!path.startsWith("/calls")) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String key = path.replaceFirst("^/calls/?", "");
    if (key.isEmpty()) {
      list(exchange);
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(key, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(key);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> read(exchange, objects.get(key));
    }
  }

  private static void read(HttpExchange exchange, byte[] object) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (object == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(object.length));
      exchange.sendResponseHeaders(200, -1);
    } else if (range == null) {
      exchange.sendResponseHeaders(200, object.length);
      exchange.getResponseBody().write(object);
    } else {
      String[] ends = range.substring("bytes=".length()).split("-");
      int from = Integer.parseInt(ends[0]);
      int until = Math.min(object.length, Integer.parseInt(ends[1]) + 1);
      if (from >= object.length) {
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      exchange.sendResponseHeaders(206, until - from);
      exchange.getResponseBody().write(object, from, until - from);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    Map<String, String> query = new HashMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    String contents =
        new TreeMap<>(objects.tailMap(query.getOrDefault("start-after", ""), false))
            .entrySet().stream()
                .filter(each -> each.getKey().startsWith(query.get("prefix")))
                .limit(Long.parseLong(query.get("max-keys")))
                .map(
                    each ->
                        "<Contents><Key>%s</Key><LastModified>2026-11-22T03:00:00.000Z</LastModified><ETag>&quot;x&quot;</ETag><Size>%d</Size></Contents>"
                            .formatted(each.getKey(), each.getValue().length))
                .collect(Collectors.joining());
    byte[] page =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>calls</Name>"
                + contents
                + "</ListBucketResult>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
