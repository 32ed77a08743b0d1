package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The processes of a line that runs apart, by the list that it keeps. */
record Processes(Path list) {
  private static final Duration AGAIN = Duration.ofSeconds(90);

  /** One of them. */
  record Entry(String name, int port, long pid) {}

  List<String> names() throws IOException {
    return entries().stream().map(Entry::name).toList();
  }

  /** Kills one. */
  Death kill(String name) throws IOException {
    Entry killed = entry(name);
    ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
    return new Death(this, killed, Instant.now());
  }

  /** A process that was killed. */
  record Death(Processes processes, Entry killed, Instant at) {
    /** Returns when it is there again; how long it was away. */
    Duration awaitReturn() throws IOException {
      while (processes.entry(killed.name()).pid() == killed.pid() || !listens(killed.port())) {
        assertThat(Duration.between(at, Instant.now()))
            .as(killed + " comes back")
            .isLessThan(AGAIN);
        LockSupport.parkNanos(50_000_000);
      }
      return Duration.between(at, Instant.now());
    }
  }

  private Entry entry(String name) throws IOException {
    return entries().stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow();
  }

  private List<Entry> entries() throws IOException {
    return Files.readAllLines(list).stream()
        .map(line -> line.split(" "))
        .map(part -> new Entry(part[0], Integer.parseInt(part[1]), Long.parseLong(part[2])))
        .toList();
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
