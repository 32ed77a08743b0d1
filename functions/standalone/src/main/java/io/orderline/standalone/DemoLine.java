package io.orderline.standalone;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The development line of the tenant {@code demo}: accounts with every provider made up for it, so
 * that {@code ./orderline call} can sign webhooks. It exists only when no account is configured,
 * and only for a process that listens on the loopback address.
 */
final class DemoLine {
  private static final String TENANT = "orderline.tenants.demo.";
  private static final String OPERATOR = "orderline.operator.token";
  private static final String TWILIO = TENANT + "twilio.auth-token";
  private static final String VONAGE = TENANT + "vonage.signature-secret";
  private static final String JAMBONZ = TENANT + "jambonz.webhook-secret";

  /** With any of these configured, the shop has an account of its own. */
  static final List<String> SECRETS = List.of(TWILIO, VONAGE, JAMBONZ);

  /** Who is put through to: a number that nobody has, for a line on which nobody is dialled. */
  static final String AGENT = TENANT + "agent-number";

  private static final String NOBODY = "862160000001";

  private static final String PUBLIC_URL = "orderline.call.public-url";
  private static final String DEVELOPMENT_ACCOUNT = "AC00000000000000000000000000000000";
  private static final String DEVELOPMENT_APPLICATION = "00000000-0000-4000-8000-000000000000";

  /** The settings for a telephone on this machine; written into the data directory. */
  private static final String FILE = "demo-line.properties";

  private DemoLine() {}

  /**
   * The configuration that adds the line; empty when an account is configured.
   *
   * @throws StartupProblem when others than this machine could reach a made-up account
   */
  static Map<String, String> open(Settings settings, DataDirectory data) {
    if (settings.ownAccount()) {
      return Map.of();
    }
    if (settings.get(PUBLIC_URL).isPresent() || !settings.loopback()) {
      throw new StartupProblem(
          """
          This server is to be reached from outside, but no account is set whose signatures it could check. Set those of your provider:
            Twilio   ORDERLINE_TENANTS_DEMO_TWILIO_ACCOUNT_SID, ORDERLINE_TENANTS_DEMO_TWILIO_AUTH_TOKEN
            Vonage   ORDERLINE_TENANTS_DEMO_VONAGE_API_KEY, …_APPLICATION_ID, …_SIGNATURE_SECRET
            jambonz  ORDERLINE_TENANTS_DEMO_JAMBONZ_WEBHOOK_SECRET
          docs/connect.md shows where they are found. Without them the line is for this machine only (no --public-url, host 127.0.0.1).""");
    }
    String url = "http://127.0.0.1:" + settings.port();
    String operator = settings.get(OPERATOR).orElseGet(() -> data.secret("operator-token"));
    Map<String, String> secrets = secrets(data);
    write(data, url, operator, secrets);
    Map<String, String> configuration = new LinkedHashMap<>();
    configuration.put(TENANT + "twilio.account-sid", secrets.get("account-sid"));
    configuration.put(TWILIO, secrets.get("auth-token"));
    configuration.put(TENANT + "vonage.api-key", secrets.get("vonage-api-key"));
    configuration.put(TENANT + "vonage.application-id", secrets.get("vonage-application-id"));
    configuration.put(VONAGE, secrets.get("vonage-signature-secret"));
    configuration.put(TENANT + "vonage.private-key", secrets.get("vonage-private-key"));
    configuration.put(JAMBONZ, secrets.get("jambonz-webhook-secret"));
    configuration.put("orderline.call.twilio.recording-origins", "http://127.0.0.1");
    configuration.put("orderline.call.vonage.recording-origins", "http://127.0.0.1");
    configuration.put(OPERATOR, operator);
    configuration.put(PUBLIC_URL, url);
    configuration.put(AGENT, settings.get(AGENT).orElse(NOBODY));
    configuration.put(ReadyLine.PHONE, settings.get(ReadyLine.PHONE).orElse("true"));
    configuration.put(ReadyLine.DEVELOPMENT, "true");
    return configuration;
  }

  private static Map<String, String> secrets(DataDirectory data) {
    Map<String, String> secrets = new LinkedHashMap<>();
    secrets.put("account-sid", DEVELOPMENT_ACCOUNT);
    secrets.put("auth-token", data.secret("demo-auth-token"));
    secrets.put("vonage-api-key", "00000000");
    secrets.put("vonage-application-id", DEVELOPMENT_APPLICATION);
    secrets.put("vonage-signature-secret", data.secret("demo-vonage-secret"));
    secrets.put("vonage-private-key", data.privateKey("demo-vonage-key"));
    secrets.put("jambonz-webhook-secret", data.secret("demo-jambonz-secret"));
    return secrets;
  }

  private static void write(
      DataDirectory data, String url, String operator, Map<String, String> secrets) {
    String accounts =
        secrets.entrySet().stream()
            .map(secret -> secret.getKey() + "=" + secret.getValue())
            .collect(Collectors.joining("\n"));
    try {
      DataDirectory.writePrivately(
          data.path().resolve(FILE),
          """
          # A line for development on this machine. Read by ./orderline call and events.
          base-url=%s
          tenant=demo
          operator-token=%s
          %s
          """
              .formatted(url, operator, accounts));
    } catch (IOException e) {
      throw new StartupProblem("The development line could not be written (%s).".formatted(e), e);
    }
  }
}
