package io.orderline.command.call;

import io.orderline.command.CommandProblem;
import io.orderline.command.telephone.Line;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/** Which line is called. What is not given is read from the data directory of a running server. */
public final class LineOptions {
  /** Written by a server that runs with a development line. */
  private static final String FILE = "demo-line.properties";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the server is reached from here.")
  private URI base;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "The public URL that the server has configured, which signatures cover; the base URL unless given.")
  private URI publicBase;

  @Option(names = "--tenant", paramLabel = "NAME", description = "The shop (demo).")
  private String tenant;

  @Option(
      names = "--account",
      paramLabel = "SID",
      defaultValue = "${env:ORDERLINE_TWILIO_ACCOUNT_SID}",
      description =
          "The account of the line; its token comes from ORDERLINE_TWILIO_AUTH_TOKEN. Both are"
              + " read from the data directory for a development line.")
  private String account;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ORDERLINE_DATA:-data}",
      description = "The server's data directory (ORDERLINE_DATA, else ./data).")
  private Path data;

  /** Whether a server was named, so that none need be started. */
  public boolean baseGiven() {
    return base != null;
  }

  /**
   * The line that the options and the data directory name.
   *
   * @throws CommandProblem when neither the options nor the data directory name an account
   */
  public Line line() {
    Properties development = development();
    URI from =
        Optional.ofNullable(base)
            .orElseGet(
                () -> URI.create(development.getProperty("base-url", "http://127.0.0.1:8080")));
    String sid = Optional.ofNullable(account).orElse(development.getProperty("account-sid"));
    String token =
        Optional.ofNullable(System.getenv("ORDERLINE_TWILIO_AUTH_TOKEN"))
            .orElse(development.getProperty("auth-token"));
    if (sid == null || token == null) {
      throw new CommandProblem(
          """
          There is no account to sign calls with. Either
            start a development line first: ./orderline start   (its data directory is looked for in %s)
            or give --account and set ORDERLINE_TWILIO_AUTH_TOKEN to what the server has configured."""
              .formatted(data.toAbsolutePath().normalize()));
    }
    return new Line(
        from,
        Optional.ofNullable(publicBase).orElse(from),
        Optional.ofNullable(tenant).orElse(development.getProperty("tenant", "demo")),
        sid,
        token);
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
