package io.orderline.command.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayEventsTest {
  @TempDir Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/events/demo/dead/",
        exchange -> {
          boolean known = exchange.getRequestURI().getPath().contains("/tickets/");
          byte[] answer =
              "{\"replayed\": %d}".formatted(known ? 3 : 0).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    Files.writeString(
        data.resolve("demo-line.properties"),
        "base-url=http://127.0.0.1:%d\ntenant=demo\noperator-token=t\n"
            .formatted(server.getAddress().getPort()));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void deadLettersAreTriedAgain() {
    assertThat(replay("tickets")).isZero();
    assertThat(out.toString()).contains("3 dead letters are tried again.");
  }

  @Test
  void aConsumerThatHasNoneIsNotUnderstood() {
    assertThat(replay("4711")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("4711 has no dead letter").contains("events dead");
  }

  private int replay(String consumer) {
    return new CommandLine(new ReplayEvents())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(consumer, "--data", data.toString());
  }
}
