package io.orderline.blackbox.faults;

import io.orderline.blackbox.Database;
import io.orderline.relay.KafkaBroker;
import io.orderline.simulator.server.ServerProcess;
import io.orderline.simulator.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The way of the events: a Kafka broker and the relay, each a process of its own. */
final class Courier implements AutoCloseable {
  /** What makes a server leave its events to the relay. */
  static final Map<String, String> FOR_THE_SERVER = Map.of("orderline.events.transport", "kafka");

  private final KafkaBroker broker;
  private final ServerProcess relay;

  private Courier(KafkaBroker broker, ServerProcess relay) {
    this.broker = broker;
    this.relay = relay;
  }

  /**
   * Starts both between a server and itself.
   *
   * @param more settings of the relay
   */
  static Courier between(ServerProcess server, Map<String, String> more) throws IOException {
    KafkaBroker broker = KafkaBroker.started();
    Path data = server.data().resolve("relay");
    var properties = new java.util.HashMap<>(more);
    properties.put("orderline.relay.bootstrap-servers", broker.bootstrapServers());
    properties.put("orderline.relay.delivery.to.all", server.url() + "/");
    properties.put("orderline.relay.delivery.retry-after", "200ms");
    properties.put("orderline.relay.delivery.away", "2s");
    // shorter than the lease, so that nobody else sends what is still being sent
    properties.put("orderline.relay.patience", "4s");
    properties.put("orderline.events.poll-interval", "200ms");
    properties.put("orderline.store.url", Database.in(server.data()).url());
    properties.put("orderline.store.password", secret(server, "database-password"));
    properties.put("orderline.store.owner-password", "not-known-here");
    properties.put("orderline.store.migrate", "false");
    properties.put("quarkus.http.host", "127.0.0.1");
    ServerProcess relay =
        new ServerProcess(
            new ServerSetup(
                Path.of(System.getProperty("orderline.home")),
                "functions/relay",
                data,
                ServerProcess.freePort(),
                properties));
    relay.start();
    return new Courier(broker, relay);
  }

  /** The broker stops as its administrator stops it, and is away for a while. */
  void restartBroker(Pause pause) throws InterruptedException {
    broker.stop();
    pause.pass();
    broker.start();
  }

  /** The broker dies, and is away for a while. */
  void killBroker(Pause pause) throws InterruptedException {
    broker.kill();
    pause.pass();
    broker.start();
  }

  Path log() {
    return relay.log();
  }

  void killRelay() {
    relay.kill();
    relay.start();
  }

  /** How long something is away. */
  @FunctionalInterface
  interface Pause {
    void pass() throws InterruptedException;
  }

  private static String secret(ServerProcess server, String name) throws IOException {
    return Files.readString(server.data().resolve(name)).strip();
  }

  @Override
  public void close() {
    relay.close();
    broker.close();
  }
}
