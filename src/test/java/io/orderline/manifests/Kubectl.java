package io.orderline.manifests;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program that reads the overlays in earnest; tests are skipped where it is missing. */
record Kubectl(Path program) {
  private static final int SECONDS = 60;

  static Kubectl orSkip() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Kubectl::new)
        .orElseGet(() -> abort("kubectl 1.27 or newer is not on the PATH"));
  }

  /** What {@code kubectl apply -k} would send. */
  Manifests build(Path overlay) throws IOException, InterruptedException {
    return Manifests.parse(run(Map.of(), "kustomize", overlay.toString()));
  }

  /**
   * @return what it printed on standard output
   * @throws IOException with what it printed on standard error when it failed
   */
  String run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("kubectl", ".out");
    Path err = Files.createTempFile("kubectl", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command + " did not end within " + SECONDS + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException(command + ":\n" + Files.readString(err, StandardCharsets.UTF_8));
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
