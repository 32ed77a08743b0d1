package io.orderline.blackbox.attack;

import io.orderline.blackbox.Shop;
import io.orderline.http.gate.Wire;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server under attack: with bounds that a test can wait for, and all that it says of itself. */
final class Target {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final int BODY_SECONDS = 2;
  static final int IDLE_SECONDS = 5;
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)");

  private final Shop shop;

  private Target(Shop shop) {
    this.shop = shop;
  }

  private static final class Shared {
    static final Target TARGET = open();

    private static Target open() {
      Map<String, String> settings = new HashMap<>();
      settings.put("quarkus.http.host", "0.0.0.0");
      settings.put("orderline.http.body.timeout", BODY_SECONDS + "s");
      settings.put("orderline.http.idle", IDLE_SECONDS + "s");
      settings.put("orderline.store.timeout", "2s");
      Shop shop = Shop.open(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
      return new Target(shop);
    }
  }

  static Target shared() {
    return Shared.TARGET;
  }

  Shop shop() {
    return shop;
  }

  int port() {
    return shop.server().url().getPort();
  }

  Wire wire() throws IOException {
    return new Wire("127.0.0.1", port());
  }

  Wire.Answer ask(String request) throws IOException {
    return ask(request.getBytes(StandardCharsets.UTF_8));
  }

  Wire.Answer ask(byte[] request) throws IOException {
    return Wire.ask("127.0.0.1", port(), request, PATIENCE);
  }

  Wire.Answer get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  /** Whether it says that it lives and is ready, at once. */
  boolean healthy() throws IOException {
    return get("/q/health/live").status() == 200 && get("/q/health/ready").status() == 200;
  }

  /** Whether somebody who calls is greeted. */
  boolean answersCalls() {
    return shop.telephone()
        .dial("13501018226", Shop.NUMBER, false)
        .heard()
        .text()
        .contains("请问有什么可以帮您");
  }

  /** The heap in use after a full collection, in MB. */
  long heap() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), Long.toString(shop.server().pid()), "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor(30, TimeUnit.SECONDS);
    double used =
        HEAP.matcher(get("/q/metrics").text())
            .results()
            .mapToDouble(found -> Double.parseDouble(found.group(1)))
            .sum();
    return (long) (used / (1 << 20));
  }

  /** What it has logged so far. */
  String log() throws IOException {
    return Files.readString(shop.server().log());
  }

  /** An address of this machine that is not its loop-back; empty where there is none. */
  static Optional<String> outwardAddress() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .filter(Target::up)
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }

  private static boolean up(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }
}
