package io.orderline.lab.evaluate.turns;

import io.orderline.simulator.server.ServerDatabase;
import io.orderline.simulator.server.TemporaryServer;
import io.orderline.simulator.telephone.Line;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** A server of its own, thrown away afterwards: the demo shop, and one whose agents are asleep. */
final class TurnsServer implements LineUnderTest, AutoCloseable {
  private static final String ACCOUNT = "AC00000000000000000000000000000002";
  private static final String TOKEN = "only-for-these-turns";
  private static final String NIGHT = "orderline.tenants.night.";

  private final TemporaryServer server;

  private TurnsServer(TemporaryServer server) {
    this.server = server;
  }

  static TurnsServer start(PrintWriter out) {
    return new TurnsServer(TemporaryServer.start("turns", settings(), out));
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (String tenant : new String[] {"demo", "night"}) {
      settings.put("orderline.tenants." + tenant + ".twilio.account-sid", ACCOUNT);
      settings.put("orderline.tenants." + tenant + ".twilio.auth-token", TOKEN);
    }
    settings.put("orderline.tenants.demo.agent-number", "862160000001");
    settings.put(NIGHT + "name", "夜猫小店");
    settings.put(NIGHT + "agent-number", "862160000002");
    settings.put(NIGHT + "hours", "09:00-18:00");
    settings.put(NIGHT + "days", notToday().name());
    settings.put("orderline.notify.sender", "log");
    // what is right is measured here, not how fast
    settings.put("orderline.store.timeout", "6s");
    settings.put("orderline.orders.timeout", "6s");
    return settings;
  }

  private static DayOfWeek notToday() {
    return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"))
        .plusDays(3)
        .getDayOfWeek();
  }

  @Override
  public Line line(String tenant) {
    return new Line(server.url(), server.url(), tenant, ACCOUNT, TOKEN);
  }

  @Override
  public ServerDatabase database() {
    return ServerDatabase.in(server.data());
  }

  @Override
  public boolean goesOn() {
    return false;
  }

  @Override
  public void close() {
    server.close();
  }
}
