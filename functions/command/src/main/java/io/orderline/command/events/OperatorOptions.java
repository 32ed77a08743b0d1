package io.orderline.command.events;

import io.orderline.command.CommandProblem;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/** Which server is asked. What is not given is read from the data directory of a running server. */
public final class OperatorOptions {
  /** Written by a server that runs with a development line. */
  private static final String FILE = "demo-line.properties";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the server is reached from here.")
  private URI base;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      defaultValue = "demo",
      description = "The shop (${DEFAULT-VALUE}).")
  private String tenant;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ORDERLINE_DATA:-data}",
      description = "The server's data directory (ORDERLINE_DATA, else ./data).")
  private Path data;

  /**
   * @throws CommandProblem when there is no token to show
   */
  Operator operator() {
    Properties development = development();
    String token =
        Optional.ofNullable(System.getenv("ORDERLINE_OPERATOR_TOKEN"))
            .orElse(development.getProperty("operator-token"));
    if (token == null) {
      throw new CommandProblem(
          """
          There is no operator's token. Either
            start a development line first: ./orderline start   (its data directory is looked for in %s)
            or set ORDERLINE_OPERATOR_TOKEN to what the server has."""
              .formatted(data.toAbsolutePath().normalize()));
    }
    URI server =
        Optional.ofNullable(base)
            .orElseGet(
                () -> URI.create(development.getProperty("base-url", "http://127.0.0.1:8080")));
    return new Operator(server, tenant, token);
  }

  private Properties development() {
    Properties properties = new Properties();
    Path file = data.resolve(FILE);
    if (Files.isReadable(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new CommandProblem("%s cannot be read (%s).".formatted(file, e.getMessage()), e);
      }
    }
    return properties;
  }
}
