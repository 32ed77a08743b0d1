package io.orderline.blackbox;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.orderline.simulator.server.ServerProcess;
import io.orderline.simulator.server.ServerSetup;
import io.orderline.simulator.telephone.Account;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.telephone.TwilioSignature;
import io.orderline.simulator.telephone.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** A packaged server with its demo shop, as a process, and a telephone on its line. */
public final class Shop implements AutoCloseable {
  /** The tenant that has the demo shop. */
  public static final String DEMO = "demo";

  /** A tenant without goods of its own, for whom nobody answers today. */
  public static final String NIGHT = "night";

  public static final String NUMBER = "+862160000000";
  private static final String ACCOUNT = "AC00000000000000000000000000000001";

  /** Nobody else can guess it, so that the server takes it. */
  public static final String TOKEN = "7d1f8a3c96e24b05bd5e0c47f2a918d3";

  private static final Account.Vonage VONAGE =
      new Account.Vonage("abcd1234", "00000000-0000-4000-8000-000000000001", TOKEN, "");
  private static final Account.Jambonz JAMBONZ = new Account.Jambonz(TOKEN);

  private final ServerProcess server;
  private final Line line;
  private final Telephone telephone;
  private final Telephone nightTelephone;
  private final Webhooks webhooks;

  private Shop(ServerProcess server) {
    this.server = server;
    this.line = line(server, DEMO);
    this.webhooks = new Webhooks(line);
    this.telephone = telephone(line);
    this.nightTelephone = telephone(line(server, NIGHT));
  }

  private static Line line(ServerProcess server, String tenant) {
    return line(server.url(), server.url(), tenant);
  }

  /**
   * The line of a tenant that has an account.
   *
   * @param base where its server is reached
   * @param publicBase where that server was told that it is reached
   */
  public static Line line(URI base, URI publicBase, String tenant) {
    return new Line(base, publicBase, tenant, ACCOUNT, TOKEN);
  }

  private static Telephone telephone(Line line) {
    return new Telephone(line, InstantSource.system(), new SecureRandom());
  }

  /** Skips where no speech model is installed: on a stream nobody would listen. */
  public Shop orSkipIfDeaf() {
    try {
      assumeFalse(
          Files.readString(server().log()).contains("hears     off"),
          "SKIPPED: no speech model: ./orderline models fetch");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The shop that tests share which leave it as they find it; it closes with the JVM. */
  public static Shop shared() {
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

  /** The settings that give a tenant a line. */
  public static Map<String, String> account(String tenant) {
    String prefix = "orderline.tenants." + tenant;
    return Map.of(
        prefix + ".twilio.account-sid", ACCOUNT,
        prefix + ".twilio.auth-token", TOKEN,
        prefix + ".vonage.api-key", VONAGE.apiKey(),
        prefix + ".vonage.application-id", VONAGE.applicationId(),
        prefix + ".vonage.signature-secret", VONAGE.signatureSecret(),
        prefix + ".jambonz.webhook-secret", JAMBONZ.webhookSecret());
  }

  /** What every server under test is told. */
  public static Map<String, String> settings() {
    Map<String, String> properties = new HashMap<>();
    properties.putAll(account(DEMO));
    properties.putAll(account(NIGHT));
    properties.put("orderline.tenants.demo.agent-number", "862160000001");
    properties.put("orderline.tenants.night.name", "夜猫小店");
    properties.put("orderline.tenants.night.agent-number", "862160000002");
    properties.put("orderline.tenants.night.hours", "09:00-18:00");
    properties.put("orderline.tenants.night.days", inThreeDays().name());
    properties.put("orderline.call.twilio.recording-origins", "http://127.0.0.1");
    properties.put("orderline.call.phone.enabled", "true");
    properties.put("orderline.operator.token", TOKEN);
    // what is right is tested here, not how fast: the machine may be busy with other builds
    properties.put("orderline.store.timeout", "6s");
    properties.put("orderline.orders.timeout", "6s");
    // a test that looks at what came of a wish does not wait for the end of its call
    properties.put("orderline.tickets.errand-hold", "0s");
    // and who is erased is looked for again at once
    properties.put("orderline.console.erasure-pace", "1s");
    return properties;
  }

  /** Opens a shop of its own. */
  public static Shop open(Map<String, String> configuration) {
    int port = ServerProcess.freePort();
    Map<String, String> properties = settings();
    properties.put("orderline.call.public-url", "http://127.0.0.1:" + port);
    if (System.getProperty("orderline.blackbox", "").equals("split")) {
      properties.put("orderline.split", "true");
    }
    properties.putAll(configuration);
    ServerProcess server =
        new ServerProcess(
            new ServerSetup(
                Path.of(System.getProperty("orderline.home")), dataDirectory(), port, properties));
    server.start();
    return new Shop(server);
  }

  public ServerProcess server() {
    return server;
  }

  public Line line() {
    return line;
  }

  /** The line of a tenant that has an account. */
  public Line line(String tenant) {
    return line(server, tenant);
  }

  public Telephone telephone() {
    return telephone;
  }

  /** A telephone on this tenant's line. */
  public Telephone telephone(String tenant) {
    return switch (tenant) {
      case DEMO -> telephone;
      case NIGHT -> nightTelephone;
      default -> throw new IllegalArgumentException("there is no shop " + tenant);
    };
  }

  /** A telephone on this tenant's line by another provider than the usual one; to be closed. */
  public Telephone telephone(String tenant, Provider provider) {
    return telephone(line(tenant, provider));
  }

  /** This tenant's line by a provider. */
  public Line line(String tenant, Provider provider) {
    Account account =
        switch (provider) {
          case TWILIO -> line.account();
          case VONAGE -> VONAGE;
          case JAMBONZ -> JAMBONZ;
        };
    return new Line(server.url(), server.url(), tenant, account);
  }

  /** Through whom a call can come. */
  public enum Provider {
    TWILIO,
    VONAGE,
    JAMBONZ
  }

  /** A day of the week that is not today, however long the tests take. */
  private static DayOfWeek inThreeDays() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).getDayOfWeek();
  }

  /** Sends a signed webhook of a call, as the provider would, and returns the raw answer. */
  public Webhooks.Reply send(String event, String query, Map<String, String> form)
      throws IOException {
    URI url = line.webhook(event, query);
    return post(url, form, TwilioSignature.of(TOKEN, url.toString(), form));
  }

  /** Sends a webhook with any signature. */
  public Webhooks.Reply post(URI url, Map<String, String> form, String signature)
      throws IOException {
    return webhooks.post(url, form, signature);
  }

  /** What every webhook of a call from this number carries, and then some. */
  public Map<String, String> form(String callId, String from, String... more) {
    Map<String, String> form = telephone.parameters(callId, from, NUMBER);
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  public Database database() {
    return Database.in(server.data());
  }

  /** A new directory for a server's data. */
  public static Path dataDirectory() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target/shops").toAbsolutePath()), "shop-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    telephone.close();
    nightTelephone.close();
    webhooks.close();
    server.close();
  }
}
