package io.orderline.simulator.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a server is set up.
 *
 * @param home the product's directory: packaged applications lie below it, and so do the models
 * @param application the packaged module, such as {@code functions/standalone}
 * @param data its data directory; its output goes to {@code server.log} there
 * @param port where it listens
 * @param properties configuration on top of what is packaged
 */
public record ServerSetup(
    Path home, String application, Path data, int port, Map<String, String> properties) {
  /** Every function in one process. */
  public ServerSetup(Path home, Path data, int port, Map<String, String> properties) {
    this(home, "functions/standalone", data, port, properties);
  }

  public ServerSetup {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath();
    properties = Map.copyOf(properties);
  }

  Path jar() {
    return home.resolve(application + "/target/quarkus-app/quarkus-run.jar");
  }

  Path log() {
    return data.resolve("server.log");
  }

  /** The process, not yet started. */
  ProcessBuilder process() {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putIfAbsent("OPENBLAS_NUM_THREADS", "1");
    return builder;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Dio.netty.bootstrap.extensions=serviceload");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dorderline.data=" + data);
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(jar().toString());
    return command;
  }
}
