package io.orderline.simulator.telephone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Where the provider keeps recordings: served to whoever shows that the account is his. */
final class RecordingShelf implements AutoCloseable {
  private final Map<String, byte[]> recordings = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final Random random;
  private final Dialect dialect;
  private final String path;

  RecordingShelf(Dialect dialect, Random random) {
    this.random = random;
    this.dialect = dialect;
    this.path = dialect.recordings();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no port for recordings", e);
    }
    server.createContext(path, this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /**
   * Keeps a recording and returns what is told of it.
   *
   * @param endedBy the key that ended it, empty for none
   */
  Map<String, String> put(byte[] wav, String endedBy) {
    byte[] id = new byte[16];
    random.nextBytes(id);
    String sid = "RE" + HexFormat.of().formatHex(id);
    recordings.put(sid, wav.clone());
    Map<String, String> form = new HashMap<>();
    form.put("RecordingUrl", "http://127.0.0.1:" + server.getAddress().getPort() + path + sid);
    form.put("RecordingSid", sid);
    form.put("RecordingDuration", Integer.toString(Wav.seconds(wav)));
    if (!endedBy.isEmpty()) {
      form.put("Digits", endedBy);
    }
    return form;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!dialect.mayFetch(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      String sid = exchange.getRequestURI().getPath().substring(path.length()).replace(".wav", "");
      byte[] wav = recordings.get(sid);
      if (wav == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "audio/x-wav");
      exchange.sendResponseHeaders(200, wav.length);
      exchange.getResponseBody().write(wav);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
