package io.orderline.blackbox.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that do nothing and take all the time of a processor that they can get, so that all
 * others are short of it. They end by themselves, should nobody end them.
 */
final class BusyLoops implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofHours(2);

  private final List<Process> loops = new ArrayList<>();

  BusyLoops(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      loops.add(
          new ProcessBuilder(
                  "timeout", String.valueOf(LONGEST.toSeconds()), "sh", "-c", "while :; do :; done")
              .start());
    }
  }

  @Override
  public void close() {
    for (Process loop : loops) {
      loop.descendants().forEach(ProcessHandle::destroyForcibly);
      loop.destroyForcibly();
    }
  }
}
