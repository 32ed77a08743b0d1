package io.orderline.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL process of a server under test.
 *
 * @param cluster its data directory
 * @param program the {@code postgres} that runs
 * @param port where it listens
 */
public record Postmaster(Path cluster, ProcessHandle process, Path program, String port) {

  public static Postmaster of(Path data) throws IOException {
    Path cluster = data.resolve("postgresql");
    List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    ProcessHandle process = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    return new Postmaster(
        cluster, process, Path.of(process.info().command().orElseThrow()), lines.get(3).strip());
  }

  /** Where the server of a data directory listens. */
  static String port(Path data) {
    try {
      return of(data).port();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the server and its workers, as the operating system does when memory runs out. */
  public void kill() {
    List<ProcessHandle> workers = process.children().toList();
    process.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    Instant deadline = Instant.now().plusSeconds(10);
    while (!gone(process) || !workers.stream().allMatch(Postmaster::gone)) {
      assertThat(Instant.now()).as("PostgreSQL dies when killed").isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  /** A process that nobody has waited for stays in the table, but runs no program any more. */
  private static boolean gone(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  /** Stops it as its administrator does: transactions are rolled back, connections closed. */
  public void stop() throws IOException, InterruptedException {
    control("--mode=fast", "stop");
  }

  /** Starts it again where it was. */
  public void start() throws IOException, InterruptedException {
    // a dead process that nobody has waited for would be taken for a running server
    Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    control("--log=" + cluster.resolveSibling("postgresql.log"), "--options=-p " + port, "start");
  }

  private void control(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.addAll(
        List.of(program.resolveSibling("pg_ctl").toString(), "--pgdata=" + cluster, "--wait"));
    command.addAll(List.of(arguments));
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(started.exitValue()).isZero();
  }
}
