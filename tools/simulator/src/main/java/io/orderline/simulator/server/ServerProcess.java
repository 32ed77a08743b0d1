package io.orderline.simulator.server;

import io.orderline.simulator.CommandProblem;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A packaged server as a process of its own, for benches and black-box tests. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration READY = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(40);
  private static final int POLL_MILLIS = 100;
  private static final int LOG_LINES = 40;

  private final ServerSetup setup;
  private final HttpClient client = HttpClient.newHttpClient();
  private Process process;

  public ServerProcess(ServerSetup setup) {
    this.setup = setup;
  }

  /** A port on which nobody listens at the moment. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CommandProblem("No free port.", e);
    }
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @throws CommandProblem with the end of its log when it does not become ready
   */
  public void start() {
    if (!Files.exists(setup.jar())) {
      throw new CommandProblem(
          "The server is not built (no %s): ./orderline start or mvn package builds it."
              .formatted(setup.jar()));
    }
    try {
      Files.createDirectories(setup.data());
      process = setup.process().start();
    } catch (IOException e) {
      throw new CommandProblem("The server could not be started (%s).".formatted(e), e);
    }
    // a bench or test that is told to end leaves no server behind
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      awaitReady(true);
    } catch (CommandProblem problem) {
      close();
      throw problem;
    }
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
    return setup.log();
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

  /** Waits until the details of its health tell something, such as {@code "there"}. */
  public void awaitHealth(String detail) {
    long deadline = System.nanoTime() + READY.toNanos();
    while (health().filter(answer -> answer.body().contains(detail)).isEmpty()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new CommandProblem(
            "The server's health does not tell %s.%n%s".formatted(detail, logEnd()));
      }
      pause();
    }
  }

  /** Whether the server says that it can take calls. */
  public boolean ready() {
    return health().filter(answer -> answer.statusCode() == 200).isPresent();
  }

  private Optional<HttpResponse<String>> health() {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Ends the process as a crash does: without a chance to clean up. */
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  /** Ends the process as Ctrl-C does. */
  public void stop() {
    process.destroy();
    if (!ended()) {
      kill();
    }
  }

  /** Asks the process to end, as Kubernetes and Ctrl-C do, and does not wait for it. */
  public void askToStop() {
    process.destroy();
  }

  /** Whether it ended within the time that it is given. */
  public boolean ended() {
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
      throw interrupted(e);
    }
  }

  private static CommandProblem interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new CommandProblem("Interrupted while the server started.", e);
  }

  private String logEnd() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
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
