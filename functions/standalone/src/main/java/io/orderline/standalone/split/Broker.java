package io.orderline.standalone.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A Kafka broker for this machine: one node that is its own controller, and keeps its data. */
public final class Broker {
  private final Path directory;
  private final Path classpath;
  private final int port;

  /**
   * @param directory what it keeps
   * @param classpath a file with its class path, written by the build
   */
  public Broker(Path directory, Path classpath, int port) {
    this.directory = directory;
    this.classpath = classpath;
    this.port = port;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Leaves what an earlier one kept behind, in a directory beside. */
  public void setAside() throws IOException {
    if (Files.exists(directory)) {
      Path old = directory.resolveSibling(directory.getFileName() + ".old-" + System.nanoTime());
      Files.move(directory, old, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Prepares its directory.
   *
   * @param controllerPort where it speaks with itself
   * @param log where its output goes
   * @return the program to run
   */
  public Program prepared(int controllerPort, Path log) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("server.properties"),
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        log.dirs=%3$s
        num.partitions=3
        offsets.topic.num.partitions=3
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # who was killed is missed at once, so that its partitions find another reader
        group.min.session.timeout.ms=1000
        """
            .formatted(port, controllerPort, directory.resolve("log")));
    Process format =
        new ProcessBuilder(
                command(
                    "kafka.tools.StorageTool", "format", "--ignore-formatted", "-t", id(), "-c"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (format.waitFor() != 0) {
      throw new IOException("Kafka's directory cannot be prepared; see " + log);
    }
    return new Program("kafka", port, command("kafka.Kafka"), List.of(), log, this::answers);
  }

  private List<String> command(String program, String... arguments) {
    try {
      var command =
          new ArrayList<>(
              List.of(
                  System.getProperty("java.home") + "/bin/java",
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  Files.readString(classpath).strip(),
                  program));
      command.addAll(List.of(arguments));
      command.add(directory.resolve("server.properties").toString());
      return command;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cluster id as Kafka writes them, kept from the first start on. */
  private String id() throws IOException {
    Path file = directory.resolve("cluster-id");
    if (!Files.exists(file)) {
      UUID random = UUID.randomUUID();
      byte[] bits =
          ByteBuffer.allocate(16)
              .putLong(random.getMostSignificantBits())
              .putLong(random.getLeastSignificantBits())
              .array();
      // a leading hyphen would be taken for an option
      String id = "o" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits).substring(1);
      Files.writeString(file, id);
    }
    return Files.readString(file);
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
