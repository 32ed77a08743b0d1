package io.orderline.simulator.options;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.ShopName;
import io.orderline.simulator.arguments.WebAddress;
import io.orderline.simulator.server.OperatorClient;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/**
 * Which running server, and which of its shops. What is not given is read from its data directory.
 */
public final class ServerOptions {
  /** Written by a server that runs with a development line. */
  private static final String FILE = "demo-line.properties";

  private static final int CONNECT_MILLIS = 3000;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the server is reached from here.",
      converter = WebAddress.class)
  private URI base;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "The shop (demo).",
      converter = ShopName.class)
  private String tenant;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ORDERLINE_DATA:-data}",
      description = "The server's data directory (ORDERLINE_DATA, else data).",
      converter = Place.AnyDirectory.class)
  private Path data;

  /** Whether a server was named, so that none need be started. */
  public boolean baseGiven() {
    return base != null;
  }

  /** Where it is reached from here. */
  public URI base() {
    return Optional.ofNullable(base)
        .orElseGet(
            () -> URI.create(development().getProperty("base-url", "http://127.0.0.1:8080")));
  }

  /**
   * The base, once somebody listens there.
   *
   * @throws CommandProblem when nobody does
   */
  public URI reached() {
    URI base = base();
    int port = base.getPort() > 0 ? base.getPort() : base.getScheme().equals("https") ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), port), CONNECT_MILLIS);
      return base;
    } catch (IOException e) {
      throw new CommandProblem(
          "No server answers at %s. Start one in another terminal: ./orderline start%s"
              .formatted(base, elsewhere()),
          e);
    }
  }

  private String elsewhere() {
    return baseGiven() || Files.isReadable(data.resolve(FILE))
        ? ""
        : "%nOne that keeps its data elsewhere than in %s is found with --data DIR."
            .formatted(data());
  }

  public String tenant() {
    return Optional.ofNullable(tenant).orElse(development().getProperty("tenant", "demo"));
  }

  /**
   * Asks the server as its operator.
   *
   * @throws CommandProblem when there is no token to show
   */
  public OperatorClient operator() {
    String token =
        secret("ORDERLINE_OPERATOR_TOKEN", "operator-token")
            .orElseThrow(
                () ->
                    new CommandProblem(
                        """
                        There is no operator's token. Either
                          start a development line first: ./orderline start   (its data directory is looked for in %s)
                          or set ORDERLINE_OPERATOR_TOKEN to what the server has.\
                        """
                            .formatted(data())));
    return new OperatorClient(base(), tenant(), token);
  }

  /** A secret from the environment, else that of a development line. */
  public Optional<String> secret(String variable, String developments) {
    return Optional.ofNullable(System.getenv(variable))
        .or(() -> Optional.ofNullable(development().getProperty(developments)));
  }

  /** Where the data directory is looked for, for messages. */
  public Path data() {
    return data.toAbsolutePath().normalize();
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
