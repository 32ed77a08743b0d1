package io.orderline.standalone.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of a line, and the list of them that others read: {@code name port pid} a line.
 * That list also stops processes that a killed predecessor left running.
 */
public final class Children implements AutoCloseable {
  private static final long POLL_NANOS = 50_000_000;

  private final Path list;

  /** Those of the same line were started together. */
  private final List<List<Child>> children = new ArrayList<>();

  /**
   * @param list where the list of processes is kept
   */
  public Children(Path list) {
    this.list = list;
    stopOrphans();
  }

  /** Starts programs at the same time and waits until all are ready. */
  public void start(List<Program> programs) {
    List<Child> started = programs.stream().map(program -> new Child(program, this::tell)).toList();
    synchronized (this) {
      started.forEach(Child::start);
      children.add(started);
      write();
    }
    while (!started.stream().allMatch(child -> child.standing().ready())) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** The list as a table for people. */
  public synchronized String table() {
    return Stream.concat(Stream.of(ProcessStatus.title()), standings().map(ProcessStatus::toString))
        .collect(Collectors.joining("\n"));
  }

  private Stream<ProcessStatus> standings() {
    return children.stream().flatMap(List::stream).map(Child::standing);
  }

  private void tell(String news) {
    System.out.println(news);
    Thread.ofVirtual().start(this::write);
  }

  /** Whole or not at all: others read it at any moment. */
  private synchronized void write() {
    try {
      Path written = list.resolveSibling(list.getFileName() + ".new");
      Files.writeString(
          written,
          standings()
              .map(child -> child.name() + " " + child.port() + " " + child.pid() + "\n")
              .collect(Collectors.joining()));
      Files.move(
          written, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopOrphans() {
    if (!Files.exists(list)) {
      return;
    }
    try {
      for (String line : Files.readAllLines(list)) {
        ProcessHandle.of(Long.parseLong(line.split(" ")[2]))
            .filter(Children::isOurs)
            .ifPresent(
                orphan -> {
                  System.out.println(line + " was left by a killed Orderline: stopping it");
                  orphan.destroyForcibly();
                });
      }
      Files.delete(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number may belong to another process by now. */
  private static boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .arguments()
        .map(arguments -> String.join(" ", arguments))
        .filter(line -> line.contains("quarkus-run.jar") || line.contains("kafka.Kafka"))
        .isPresent();
  }

  /** Stops those first that were started last. */
  @Override
  public synchronized void close() {
    for (List<Child> together : children.reversed()) {
      try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        together.forEach(child -> executor.execute(child::close));
      }
    }
    try {
      Files.deleteIfExists(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
