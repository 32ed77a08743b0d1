package io.orderline.command.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A real HTTP server with one file, which breaks off after so many bytes of each answer. */
final class FlakyServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> ranges = new ArrayList<>();
  private final int bytesEachTime;
  private final boolean knowsRanges;
  private byte[] file;
  private String etag = "\"one\"";

  FlakyServer(byte[] file, int bytesEachTime, boolean knowsRanges) throws IOException {
    this.file = file;
    this.bytesEachTime = bytesEachTime;
    this.knowsRanges = knowsRanges;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/models", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/models");
  }

  /** What each request asked for: a range, or null for the whole. */
  List<String> ranges() {
    return ranges;
  }

  void replace(byte[] other, String otherEtag) {
    file = other;
    etag = otherEtag;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String condition = exchange.getRequestHeaders().getFirst("If-Range");
    ranges.add(range);
    boolean partial = knowsRanges && range != null && (condition == null || condition.equals(etag));
    int from = partial ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    exchange.getResponseHeaders().add("ETag", etag);
    if (partial) {
      exchange
          .getResponseHeaders()
          .add("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
    }
    exchange.sendResponseHeaders(partial ? 206 : 200, file.length - from);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(file, from, Math.min(bytesEachTime, file.length - from));
    } catch (IOException e) {
      // closing an answer that is not whole: that is what this server is for
    } finally {
      exchange.close(); // breaks the connection off
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
