package io.orderline.lab.bench;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts a packaged function again and again.
 *
 * @param application its directory
 * @param flags of the JVM
 */
record Starts(Path application, List<String> flags) {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final long POLL_NANOS = 2_000_000;
  private static final int TRAINING_REQUESTS = 75;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** No database, no broker, no neighbour; the same as while an image is built. */
  private static final Map<String, String> ALONE =
      Map.of(
          "ORDERLINE_STORE_URL", "postgresql://127.0.0.1:1/none",
          "ORDERLINE_SECRETS_WEAK", "true",
          "ORDERLINE_STORE_PASSWORD", "none",
          "ORDERLINE_STORE_OWNER_PASSWORD", "none",
          "ORDERLINE_STORE_MIGRATE", "false",
          "ORDERLINE_RELAY_BOOTSTRAP_SERVERS", "127.0.0.1:1",
          "QUARKUS_HTTP_HOST", "127.0.0.1",
          "OPENBLAS_NUM_THREADS", "1");

  /** What was seen of a start. */
  record Seen(long millis, long megabytes) {}

  /** One start, up to the first answer. */
  Seen once() throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    long began = System.nanoTime();
    Process process = launch(port, List.of());
    try {
      awaitAnswer(port, process);
      long millis = (System.nanoTime() - began) / 1_000_000;
      return new Seen(millis, megabytes(process.pid()));
    } finally {
      end(process);
    }
  }

  /** The same with an AOT cache, which is made by a run that answers what a probe asks. */
  Starts trained() throws IOException, InterruptedException {
    Path cache = application.resolve("app.aot").toAbsolutePath();
    Files.deleteIfExists(cache);
    int port = ServerProcess.freePort();
    Process process = launch(port, List.of("-XX:AOTCacheOutput=" + cache));
    awaitAnswer(port, process);
    for (int i = 0; i < TRAINING_REQUESTS; i++) {
      status(port, "/q/health");
      status(port, "/q/metrics");
    }
    end(process);
    if (!Files.exists(cache)) {
      throw new CommandProblem(application + " wrote no AOT cache.");
    }
    var cached = new ArrayList<>(flags);
    cached.add("-XX:AOTCache=" + cache);
    return new Starts(application, List.copyOf(cached));
  }

  private Process launch(int port, List<String> more) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(more);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dquarkus.http.port=" + port,
            "-jar",
            "quarkus-run.jar"));
    var builder =
        new ProcessBuilder(command)
            .directory(application.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(ALONE);
    return builder.start();
  }

  private static void awaitAnswer(int port, Process process) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (status(port, "/q/health/live") != 200) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new CommandProblem("A function does not start: " + process.info().commandLine());
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private static int status(int port, String path) {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .timeout(Duration.ofSeconds(5))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException notYet) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandProblem("Interrupted.", e);
    }
  }

  private static long megabytes(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
    String told = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return Long.parseLong(told.strip()) / 1024;
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
