package io.orderline.understand.llm;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An OpenAI-compatible server of the tests: answers what it is told to, remembers what it got. */
public final class FakeLanguageModel implements QuarkusTestResourceLifecycleManager {
  static final List<String> ASKED = new CopyOnWriteArrayList<>();
  static volatile int status = 200;
  static volatile String content = "";
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          ASKED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body =
              ("{\"choices\":[{\"message\":{\"content\":\""
                      + content.replace("\"", "\\\"")
                      + "\"}}]}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return Map.of(
        "orderline.understand.llm.url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
        "orderline.understand.llm.budget",
        "5s",
        "orderline.understand.llm.below",
        "1");
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
