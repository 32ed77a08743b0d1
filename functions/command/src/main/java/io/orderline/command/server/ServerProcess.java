package io.orderline.command.server;

import io.orderline.command.CommandProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged server as a process of its own, for benches and black-box tests. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration READY = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(40);
  private static final int POLL_MILLIS = 100;

  private final Setup setup;
  private final HttpClient client = HttpClient.newHttpClient();
  private Process process;

  /**
   * How a server is set up.
   *
   * @param home the product's directory: what is packaged lies below it, models are looked for from
   *     it
   * @param function which one: {@code standalone} or a function
   * @param data its data directory; its output goes to {@code server.log} there
   * @param port where it shall listen
   * @param properties configuration on top of what is packaged
   */
  public record Setup(
      Path home, String function, Path data, int port, Map<String, String> properties) {
    /** Every function in one process. */
    public Setup(Path home, Path data, int port, Map<String, String> properties) {
      this(home, "standalone", data, port, properties);
    }

    public Setup {
      home = home.toAbsolutePath().normalize();
      data = data.toAbsolutePath();
      properties = Map.copyOf(properties);
    }

    Path jar() {
      return home.resolve("functions/" + function + "/target/quarkus-app/quarkus-run.jar");
    }
  }

  public ServerProcess(Setup setup) {
    this.setup = setup;
  }

  /** A port that nobody listens on at the moment. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CommandProblem("No free port.", e);
    }
  }

  /**
   * Starts the server and waits until it says that it is ready.
   *
   * @throws CommandProblem with the end of its log when it does not
   */
  public void start() {
    if (!Files.exists(setup.jar())) {
      throw new CommandProblem(
          "The server is not built (no %s): ./orderline start or mvn package builds it."
              .formatted(setup.jar()));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dquarkus.http.port=" + setup.port());
    command.add("-Dorderline.data=" + setup.data());
    setup.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(setup.jar().toString());
    try {
      Files.createDirectories(setup.data());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(setup.home().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      builder.environment().putIfAbsent("OPENBLAS_NUM_THREADS", "1");
      process = builder.start();
      endsWithUs(process);
    } catch (IOException e) {
      throw new CommandProblem("The server could not be started (%s).".formatted(e), e);
    }
    try {
      awaitReady(true);
    } catch (CommandProblem problem) {
      close();
      throw problem;
    }
  }

  /** Who is told to end leaves no server behind that nobody sees. */
  private static void endsWithUs(Process server) {
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
  }

  /** Where the server is reached. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + setup.port());
  }

  /** The process's number. */
  public long pid() {
    return process.pid();
  }

  public Path data() {
    return setup.data();
  }

  public Path log() {
    return setup.data().resolve("server.log");
  }

  /** Waits until readiness is green, or red. */
  public void awaitReady(boolean green) {
    long deadline = System.nanoTime() + READY.toNanos();
    while (ready() != green) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new CommandProblem(
            "The server did not become %s.%n%s".formatted(green ? "ready" : "unready", logEnd()));
      }
      pause();
    }
  }

  /** Whether the server says that it can take calls. */
  public boolean ready() {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandProblem("Interrupted while the server started.", e);
    }
  }

  /** Ends the process as a crash does: without a chance to put things in order. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Ends the process as Ctrl-C does. */
  public void stop() {
    process.destroy();
    if (!await()) {
      kill();
    }
  }

  private boolean await() {
    try {
      return process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandProblem("Interrupted while the server started.", e);
    }
  }

  private String logEnd() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      stop();
    }
    client.close();
  }
}
