package io.orderline.standalone.split;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged functions as programs, each with a port of its own. */
public final class FunctionPrograms {
  /** The function that callers reach; it comes last, so that when it is ready all are. */
  public static final String CALL = "call";

  /** The function that the shop's people reach. */
  public static final String CONSOLE = "console";

  /** The others. */
  static final List<String> BEHIND =
      List.of(
          "transcribe",
          "understand",
          "orders",
          "tickets",
          "handoff",
          "notify",
          "speak",
          CONSOLE,
          "relay");

  /** Those that keep rows. */
  public static final List<String> WITH_DATABASE =
      List.of(CALL, "orders", "tickets", "handoff", "notify", "console", "relay");

  /** Those that take events. */
  private static final List<String> RECEIVERS = List.of("tickets", "notify", "orders", CONSOLE);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path home;
  private final Map<String, Integer> ports = new LinkedHashMap<>();

  /**
   * @param home the product's directory, below which the functions are packaged
   * @param port where {@code call} listens
   */
  public FunctionPrograms(Path home, int port) {
    this.home = home;
    BEHIND.forEach(name -> ports.put(name, freePort()));
    ports.put(CALL, port);
  }

  /** The settings by which functions find each other. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    ports.forEach((name, port) -> addresses.put("orderline.peer.at." + name, url(port)));
    addresses.put("orderline.tickets.public-url", url(ports.get("tickets")));
    addresses.put("orderline.console.public-url", url(ports.get(CONSOLE)));
    addresses.put("orderline.console.line-url", url(ports.get(CALL)));
    RECEIVERS.forEach(
        name -> addresses.put("orderline.relay.delivery.to." + name, url(ports.get(name)) + "/"));
    return addresses;
  }

  /** The functions that callers do not reach. */
  public List<Program> behind(Launch launch) {
    return BEHIND.stream().map(name -> program(name, launch)).toList();
  }

  /** The function that they do. */
  public Program call(Launch launch) {
    return program(CALL, launch);
  }

  /**
   * Start parameters.
   *
   * @param options of the JVM
   * @param settings a file of settings for all
   * @param own variables for one function, by its name
   * @param logs where logs are written
   */
  public record Launch(
      List<String> options, Path settings, Map<String, Map<String, String>> own, Path logs) {}

  private Program program(String name, Launch launch) {
    Path jar = home.resolve("functions/" + name + "/target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "The function " + name + " is not packaged: ./orderline start --split does it.");
    }
    int port = ports.get(name);
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dio.netty.bootstrap.extensions=serviceload",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dquarkus.http.port=" + port));
    command.addAll(launch.options());
    command.addAll(List.of("-jar", jar.toString()));
    return new Program(
        name,
        port,
        command,
        environment(name, launch),
        launch.logs().resolve(name + ".log"),
        () -> ready(port));
  }

  private static List<String> environment(String name, Launch launch) {
    var environment = new ArrayList<String>();
    environment.add("SMALLRYE_CONFIG_LOCATIONS=" + launch.settings().toUri());
    launch
        .own()
        .getOrDefault(name, Map.of())
        .forEach((variable, value) -> environment.add(variable + "=" + value));
    return environment;
  }

  private static boolean ready(int port) {
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(URI.create(url(port) + "/q/health/ready"))
                      .timeout(Duration.ofSeconds(5))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** A port that nobody listens on at the moment. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port", e);
    }
  }
}
