package io.orderline.blackbox.faults;

import io.orderline.blackbox.PostgresApart;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.server.ServerProcess;
import io.orderline.simulator.server.ServerSetup;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * A version of the packaged server, as a process on a database that it may share with others.
 *
 * @param name for the report
 */
record Version(String name, ServerProcess server) implements AutoCloseable {
  /** Where all of them believe to be reached, as pods behind one address do. */
  static final URI LINE = URI.create("http://line.example.com");

  /** That whose sources and packages are below a directory. */
  static Version in(Path home, String name, PostgresApart postgres) {
    Map<String, String> properties = Shop.settings();
    properties.putAll(FaultsIT.impatient("orderline.call.public-url", LINE.toString()));
    properties.putAll(postgres.settings());
    // as shipped by now; a version that was built before is told here
    Schemas.ALL.forEach(
        schema -> properties.put("quarkus.flyway." + schema + ".ignore-future-migrations", "true"));
    // the customers who call are made for the test; those of the demo shop would only be in the way
    properties.put("orderline.orders.demo", "false");
    return new Version(
        name,
        new ServerProcess(
            new ServerSetup(home, Shop.dataDirectory(), ServerProcess.freePort(), properties)));
  }

  /** This one. */
  static Version now(PostgresApart postgres) {
    return in(Path.of(System.getProperty("orderline.home")), "this version", postgres);
  }

  /** That which the launcher was asked for, built where it says. */
  static Version before(PostgresApart postgres) {
    return in(
        Path.of(System.getProperty("upgrade.before.home")),
        System.getProperty("upgrade.before"),
        postgres);
  }

  @Override
  public void close() {
    server.close();
  }
}
