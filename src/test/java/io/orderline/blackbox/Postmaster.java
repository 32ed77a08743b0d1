package io.orderline.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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

  /** Kills the server and its workers, as the operating system does when memory runs out. */
  public void kill() {
    List<ProcessHandle> workers = process.children().toList();
    process.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    Instant deadline = Instant.now().plusSeconds(120);
    while (!gone(process) || !workers.stream().allMatch(Postmaster::gone)) {
      assertThat(Instant.now()).as("PostgreSQL dies when killed").isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  /** A process that nobody has waited for stays in the table, but runs no program any more. */
  private static boolean gone(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  /** Stops all its processes where they are: connections stay, and nobody answers. */
  public void suspend() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets them go on. */
  public void resume() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", signal, String.valueOf(process.pid())));
    process.children().forEach(worker -> command.add(String.valueOf(worker.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  /** Stops it as its administrator does: transactions are rolled back, connections closed. */
  public void stop() throws IOException, InterruptedException {
    control("--mode=fast", "stop");
  }

  /** Returns when its line has started it again; how long that took. */
  public Duration awaitReturn() throws IOException {
    Instant began = Instant.now();
    while (!another()) {
      assertThat(Duration.between(began, Instant.now()))
          .as("PostgreSQL is started again")
          .isLessThan(Duration.ofMinutes(2));
      LockSupport.parkNanos(20_000_000);
    }
    return Duration.between(began, Instant.now());
  }

  /** Another process has the cluster open and takes connections. */
  private boolean another() throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return false;
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    }
    return lines.size() > 7
        && Long.parseLong(lines.get(0).strip()) != process.pid()
        && lines.get(7).strip().equals("ready");
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
    assertThat(started.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(started.exitValue()).isZero();
  }
}
