package io.orderline.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real Kafka broker as a process of its own, which can be stopped and started again with what it
 * has kept. Its class path is that of the tests.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path directory;
  private final int port;
  private Process process;

  private KafkaBroker(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Makes a broker on ports that are free, and starts it. */
  public static KafkaBroker started() {
    try {
      Path directory = Files.createTempDirectory("orderline-kafka");
      int port = freePort();
      Files.writeString(
          directory.resolve("server.properties"),
          """
          process.roles=broker,controller
          node.id=1
          controller.quorum.voters=1@localhost:%2$d
          controller.listener.names=CONTROLLER
          listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
          log.dirs=%3$s
          num.partitions=3
          offsets.topic.num.partitions=1
          offsets.topic.replication.factor=1
          transaction.state.log.replication.factor=1
          transaction.state.log.min.isr=1
          share.coordinator.state.topic.replication.factor=1
          share.coordinator.state.topic.min.isr=1
          group.initial.rebalance.delay.ms=0
          """
              .formatted(port, freePort(), directory.resolve("log")));
      var broker = new KafkaBroker(directory, port);
      broker
          .run("kafka.tools.StorageTool", "format", "-t", "b3JkZXJsaW5lLXRlc3RzLTE", "-c")
          .waitFor();
      broker.start();
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** Starts it again, and waits until it answers. */
  public void start() {
    process = run("kafka.Kafka");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException("Kafka did not start; see " + directory.resolve("output"));
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** Stops it as its administrator does. */
  public void stop() {
    process.destroy();
    if (!ended()) {
      kill();
    }
  }

  /** Stops it at once, as a crash does. */
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  private boolean ended() {
    try {
      return process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    kill();
  }

  private Process run(String program, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                program));
    command.addAll(List.of(arguments));
    command.add(directory.resolve("server.properties").toString());
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("output").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
