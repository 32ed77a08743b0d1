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
import java.util.stream.Stream;

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
    return started("PLAINTEXT", "", List.of());
  }

  /**
   * The same as a cluster has it: encrypted, each client with a password, and nothing allowed
   * unless it is said.
   *
   * @param keys a key store in PKCS12 with the certificate of {@code localhost}
   * @param secret the password of the key store and of all users
   * @param users those who are known; the first may do everything
   */
  public static KafkaBroker secured(Path keys, String secret, List<String> users) {
    return started(
        "SASL_SSL",
        """
        listener.security.protocol.map=SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=SASL_SSL
        sasl.enabled.mechanisms=SCRAM-SHA-512
        sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
        listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%3$s" password="%2$s";
        ssl.keystore.type=PKCS12
        ssl.keystore.location=%1$s
        ssl.keystore.password=%2$s
        ssl.truststore.type=PKCS12
        ssl.truststore.location=%1$s
        ssl.truststore.password=%2$s
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        super.users=User:%3$s;User:ANONYMOUS
        auto.create.topics.enable=false
        """
            .formatted(keys, secret, users.getFirst()),
        users.stream()
            .flatMap(
                user ->
                    Stream.of(
                        "--add-scram",
                        "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, secret)))
            .toList());
  }

  private static KafkaBroker started(String protocol, String more, List<String> format) {
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
          listeners=%4$s://localhost:%1$d,CONTROLLER://localhost:%2$d
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
                  .formatted(port, freePort(), directory.resolve("log"), protocol)
              + more);
      var broker = new KafkaBroker(directory, port);
      broker.run("kafka.tools.StorageTool", formatting(format)).waitFor();
      broker.start();
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The file of settings comes last. */
  private static String[] formatting(List<String> more) {
    return Stream.of(List.of("format", "-t", "b3JkZXJsaW5lLXRlc3RzLTE"), more, List.of("-c"))
        .flatMap(List::stream)
        .toArray(String[]::new);
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
