package io.orderline.blackbox;

import io.orderline.command.server.ServerProcess;
import io.orderline.command.telephone.Line;
import io.orderline.command.telephone.Telephone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A packaged server with its demo shop, as a process, and a telephone on its line. */
final class Shop implements AutoCloseable {
  static final String NUMBER = "+862160000000";
  private static final String ACCOUNT = "AC00000000000000000000000000000001";
  private static final String TOKEN = "only-for-tests";

  private final ServerProcess server;
  private final Line line;
  private final Telephone telephone;

  private Shop(ServerProcess server) {
    this.server = server;
    this.line = new Line(server.url(), server.url(), "demo", ACCOUNT, TOKEN);
    this.telephone = new Telephone(line, InstantSource.system(), new SecureRandom());
  }

  /** The shop that tests share which leave it as they find it; it closes with the JVM. */
  static Shop shared() {
    return Shared.SHOP;
  }

  private static final class Shared {
    static final Shop SHOP = open();

    private static Shop open() {
      Shop shop = Shop.open(Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
      return shop;
    }
  }

  /** Opens a shop of its own. */
  static Shop open(Map<String, String> configuration) {
    int port = ServerProcess.freePort();
    Map<String, String> properties = new HashMap<>();
    properties.put("orderline.tenants.demo.twilio.account-sid", ACCOUNT);
    properties.put("orderline.tenants.demo.twilio.auth-token", TOKEN);
    properties.put("orderline.call.public-url", "http://127.0.0.1:" + port);
    properties.put("orderline.call.twilio.recording-origins", "http://127.0.0.1");
    properties.putAll(configuration);
    ServerProcess server =
        new ServerProcess(
            new ServerProcess.Setup(
                Path.of(System.getProperty("orderline.jar")), dataDirectory(), port, properties));
    server.start();
    return new Shop(server);
  }

  ServerProcess server() {
    return server;
  }

  Line line() {
    return line;
  }

  Telephone telephone() {
    return telephone;
  }

  Database database() {
    return new Database(server.data());
  }

  private static Path dataDirectory() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target/shops").toAbsolutePath()), "shop-");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    telephone.close();
    server.close();
  }
}
