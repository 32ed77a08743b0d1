package io.orderline.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's programs in a directory, and how they are run. */
record PostgresPrograms(Path directory) {
  private static final int SECONDS = 90;

  /** The exit status and output of a program. */
  record Outcome(int code, String output) {
    boolean good() {
      return code == 0;
    }
  }

  /**
   * Runs a program to its end.
   *
   * @throws StartupProblem when it cannot be run at all
   */
  Outcome run(String program, String... arguments) {
    List<String> command = new ArrayList<>(asOrdinaryUser());
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Outcome(1, program + " took longer than " + SECONDS + " s");
      }
      return new Outcome(process.exitValue(), output.strip());
    } catch (IOException e) {
      throw new StartupProblem(
          "%s cannot be run (%s). As an ordinary user instead of root it may."
              .formatted(program, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupProblem("Interrupted while " + program + " ran.", e);
    }
  }

  /** PostgreSQL refuses to run as root: in a user namespace of its own it is an ordinary user. */
  private static List<String> asOrdinaryUser() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root && Files.exists(Path.of("/proc/self/ns/user"))
        ? List.of("unshare", "--user")
        : List.of();
  }
}
