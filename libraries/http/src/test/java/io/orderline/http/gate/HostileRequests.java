package io.orderline.http.gate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests to a route as nobody would make them who wants an answer. */
public final class HostileRequests {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private HostileRequests() {}

  /**
   * A request.
   *
   * @param complete whether all of it is sent; what is not must be ended by the server's patience
   */
  public record Hostile(String name, byte[] bytes, boolean complete) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * All kinds, at one address.
   *
   * @param tooLarge more than the route takes
   */
  public static List<Hostile> to(String method, String path, int tooLarge) {
    List<Hostile> all = new ArrayList<>();
    all.add(whole("without a body", method, path, "", null));
    all.add(whole("with a length of 0", method, path, "", ""));
    all.add(chunked("empty, chunked", method, path, "", ""));
    for (String type :
        List.of(FORM, JSON, "text/plain", "application/octet-stream", "nonsense", "")) {
      all.add(whole("empty " + type, method, path, type, ""));
      all.add(whole("bytes as " + type, method, path, type, "\0\u0001{%zz&=&&=;\u00ff"));
    }
    all.add(
        whole(
            "multipart",
            method,
            path,
            "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../x\"\r\n\r\nx\r\n--b--\r\n"));
    all.add(
        whole(
            "multipart without an end",
            method,
            path,
            "multipart/form-data; boundary=b",
            "--b\r\n"));
    all.add(whole("multipart without a boundary", method, path, "multipart/form-data", "x"));
    all.add(whole("a bad escape in the form", method, path, FORM, "a=%zz&b=%&c=%e4%b8"));
    all.add(whole("a bad escape in the query", method, path + "?tenant=%zz", FORM, "a=b"));
    all.add(whole("a bad escape in the path", method, path + "/%zz", FORM, "a=b"));
    all.add(whole("letters that no address has", method, path + "?a={|}", FORM, "a=b"));
    all.add(whole("thousands of fields", method, path, FORM, "a=b&".repeat(5000)));
    all.add(whole("JSON of nothing", method, path, JSON, "null"));
    all.add(whole("JSON of another kind", method, path, JSON, "[1,\"2\",{}]"));
    all.add(whole("half a JSON", method, path, JSON, "{\"a\":"));
    all.add(whole("an empty object", method, path, JSON, "{}"));
    all.add(whole("deep JSON", method, path, JSON, "[".repeat(20_000)));
    all.add(whole("deep objects", method, path, JSON, "{\"a\":".repeat(10_000)));
    all.add(
        whole("a number without end", method, path, JSON, "{\"a\":" + "9".repeat(20_000) + "}"));
    all.add(whole("a large body", method, path, FORM, "a=" + "x".repeat(tooLarge)));
    all.add(chunked("a large chunked body", method, path, FORM, "a=" + "x".repeat(tooLarge)));
    all.add(whole("large JSON", method, path, JSON, "{\"a\":\"" + "x".repeat(tooLarge) + "\"}"));
    all.add(raw("a length that is no number", method, path, "Content-Length: many\r\n", ""));
    all.add(raw("a negative length", method, path, "Content-Length: -5\r\n", ""));
    all.add(raw("two lengths", method, path, "Content-Length: 3\r\nContent-Length: 4\r\n", "abc"));
    all.add(
        raw(
            "a length and chunks",
            method,
            path,
            "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
            "0\r\n\r\n"));
    all.add(
        raw(
            "chunks that are none",
            method,
            path,
            "Transfer-Encoding: chunked\r\n",
            "zz\r\nabc\r\n"));
    all.add(raw("an unknown transfer", method, path, "Transfer-Encoding: nonsense\r\n", "abc"));
    all.add(
        raw(
            "an unknown expectation",
            method,
            path,
            "Content-Length: 3\r\nExpect: rain\r\n",
            "abc"));
    all.add(raw("a header without end", method, path, "X: " + "x".repeat(40_000) + "\r\n", ""));
    all.add(raw("many headers", method, path, "X: y\r\n".repeat(5000), ""));
    all.add(
        raw(
            "an announced body that never comes",
            method,
            path,
            "Content-Length: 100\r\n",
            "",
            false));
    all.add(raw("half a body", method, path, "Content-Length: 100\r\n", "half", false));
    all.add(
        raw(
            "chunks without end",
            method,
            path,
            "Transfer-Encoding: chunked\r\n",
            "3\r\nabc\r\n",
            false));
    all.add(
        raw(
            "an upgrade with a body",
            method,
            path,
            "Upgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 100\r\n",
            "",
            false));
    all.add(
        new Hostile(
            "half a head",
            (method + " " + path + " HTTP/1.1\r\nHost: x\r\nX: ").getBytes(StandardCharsets.UTF_8),
            false));
    all.add(
        new Hostile(
            "no host",
            (method + " " + path + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.UTF_8),
            true));
    all.add(new Hostile("nothing at all", new byte[0], false));
    all.add(
        new Hostile(
            "no HTTP", "\u0016\u0003\u0001 hello\r\n\r\n".getBytes(StandardCharsets.UTF_8), true));
    return all;
  }

  private static Hostile whole(String name, String method, String path, String type, String body) {
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    String length = body == null ? "" : "Content-Length: " + content.length + "\r\n";
    return new Hostile(name, join(head(method, path, type(type) + length), content), true);
  }

  private static Hostile chunked(
      String name, String method, String path, String type, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    var chunks = new ByteArrayOutputStream();
    for (int from = 0; from < content.length; from += 4000) {
      int size = Math.min(4000, content.length - from);
      chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      chunks.write(content, from, size);
      chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return new Hostile(
        name,
        join(
            head(method, path, type(type) + "Transfer-Encoding: chunked\r\n"),
            chunks.toByteArray()),
        true);
  }

  private static Hostile raw(String name, String method, String path, String headers, String body) {
    return raw(name, method, path, headers, body, true);
  }

  private static Hostile raw(
      String name, String method, String path, String headers, String body, boolean complete) {
    return new Hostile(
        name, join(head(method, path, headers), body.getBytes(StandardCharsets.UTF_8)), complete);
  }

  private static String type(String type) {
    return type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
  }

  private static byte[] head(String method, String path, String headers) {
    return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] head, byte[] body) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(head);
    all.writeBytes(body);
    return all.toByteArray();
  }
}
