package io.orderline.standalone;

import io.orderline.call.RetiredSettings;
import io.orderline.standalone.split.Broker;
import io.orderline.standalone.split.Children;
import io.orderline.standalone.split.FunctionPrograms;
import io.orderline.standalone.split.FunctionPrograms.Launch;
import io.orderline.standalone.split.KeysOfFunctions;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every function as a process of its own, a Kafka broker between them, and PostgreSQL: {@code
 * ./orderline start --split}. For trying and testing on one machine; a cluster has its own ways.
 */
final class Split {
  /** Settings of this process only; no function gets them. */
  private static final Set<String> OURS =
      Set.of("orderline.split", "orderline.fresh", "orderline.data", "quarkus.http.port");

  /** Nine processes share the hundred connections that PostgreSQL has. */
  private static final String CONNECTIONS = "10";

  private final Settings settings;
  private final long began = System.nanoTime();

  Split(Settings settings) {
    this.settings = settings;
  }

  /** Runs until the process is asked to end. */
  void run() throws IOException, InterruptedException {
    Path home = Path.of(settings.get("orderline.home").orElse("."));
    refuseUnknown(home);
    DataDirectory data = DataDirectory.open(settings.data());
    Path logs = Files.createDirectories(data.path().resolve("logs"));
    Map<String, String> known = packaged(data);
    known.putAll(DemoLine.open(settings, data));
    var children = new Children(data.path().resolve("processes"));
    Map<String, Map<String, String>> own = new TreeMap<>();
    String database = "as configured";
    if (settings.ownDatabase()) {
      PostgresServer server =
          PostgresServer.start(
              PostgresArchive.unpackedIn(settings.cache()), data, settings.fresh());
      onEnd(() -> List.of(children, server).forEach(Split::close));
      known.putAll(Database.prepare(server, data, FunctionPrograms.WITH_DATABASE));
      FunctionPrograms.WITH_DATABASE.forEach(
          function -> own.put(function, Database.roleOf(function, data)));
      database = "PostgreSQL on port " + server.port();
    } else {
      onEnd(children::close);
    }
    var broker =
        new Broker(
            data.path().resolve("kafka"),
            home.resolve("functions/relay/target/broker-classpath"),
            FunctionPrograms.freePort());
    if (settings.fresh()) {
      broker.setAside();
    }
    System.out.println("Starting Kafka …");
    children.start(
        List.of(broker.prepared(FunctionPrograms.freePort(), logs.resolve("kafka.log"))));

    var functions = new FunctionPrograms(home, settings.port());
    known.putAll(functions.addresses());
    String console = functions.addresses().get("orderline.console.public-url");
    known.put("orderline.relay.bootstrap-servers", broker.bootstrapServers());
    var launch =
        new Launch(
            options(), written(data.path().resolve("functions.properties"), known), own, logs);
    System.out.println("Starting the functions …");
    children.start(functions.behind(launch));
    children.start(List.of(functions.call(launch)));
    System.out.println(ready(children, console, database, logs));
    Thread.currentThread().join();
  }

  /**
   * Each function would pass a misspelt key over as another's.
   *
   * @throws StartupProblem when no function reads a key that was set
   */
  private static void refuseUnknown(Path home) throws IOException {
    KeysOfFunctions keys = KeysOfFunctions.packaged(home);
    List<String> unknown =
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith("orderline."))
            .filter(name -> !keys.knows(name) && !RetiredSettings.retired(name))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      KnownKeys.learn("orderline", keys.keys());
      throw StartupProblem.misused(StartFailure.unknown(unknown));
    }
  }

  /** The packaged defaults of standalone, for functions without it; but events must travel. */
  private static Map<String, String> packaged(DataDirectory data) throws IOException {
    var packaged = new Properties();
    try (var file = Split.class.getResourceAsStream("/application.properties");
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      packaged.load(reader);
    }
    Map<String, String> settings = new TreeMap<>();
    packaged.forEach((name, value) -> settings.put((String) name, (String) value));
    settings.remove("quarkus.application.name");
    settings.put("orderline.events.transport", "kafka");
    settings.put("orderline.peer.token", data.secret("peer-token"));
    settings.put("orderline.tickets.link-secret", data.secret("link-secret"));
    settings.put("orderline.console.webhooks.secret", data.secret("webhooks-secret"));
    settings.put("orderline.recordings.key", "first");
    settings.put("orderline.recordings.keys.first", data.secret("recordings-key"));
    settings.put("orderline.recordings.directory", data.path().resolve("recordings").toString());
    settings.put("orderline.store.connections", CONNECTIONS);
    settings.put("config_ordinal", "270"); // above what is packaged, below the environment
    return settings;
  }

  /** Settings from the user's {@code -D} go to every function. */
  private static List<String> options() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.matches("(orderline|quarkus)\\..*") && !OURS.contains(name))
        .sorted()
        .map(name -> "-D" + name + "=" + System.getProperty(name))
        .toList();
  }

  private static Path written(Path file, Map<String, String> settings) throws IOException {
    var properties = new Properties();
    properties.putAll(settings);
    var text = new StringWriter(); // a key has lines
    properties.store(text, "What every function of this line is told; written at each start.");
    DataDirectory.writePrivately(file, text.toString());
    return file;
  }

  private String ready(Children children, String console, String database, Path logs) {
    return """

    Orderline 听单 is ready after %d s, each function in a process of its own
      calls     http://127.0.0.1:%d/calls/twilio/incoming?tenant=demo
      console   %s/console/  (sign in as owner; a password: docs/console.md)
      database  %s
      logs      %s
      stop      Ctrl-C; the data stays. Whatever else ends is started again.

    %s
    """
        .formatted(
            (System.nanoTime() - began) / 1_000_000_000,
            settings.port(),
            console,
            database,
            logs,
            children.table());
  }

  private static void onEnd(Runnable stop) {
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stopping"));
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      System.err.println("could not be stopped in order: " + e);
    }
  }
}
