package io.orderline.standalone;

import java.io.IOException;
import java.util.Map;

/**
 * The development line of the tenant {@code demo}: a provider account made up for it, so that
 * {@code ./orderline call} can sign webhooks. It exists only when no account is configured, and
 * only for a process that listens on the loopback address.
 */
final class DemoLine {
  private static final String ACCOUNT = "orderline.tenants.demo.twilio.account-sid";
  private static final String OPERATOR = "orderline.operator.token";
  static final String TOKEN = "orderline.tenants.demo.twilio.auth-token";
  private static final String PUBLIC_URL = "orderline.call.public-url";
  private static final String DEVELOPMENT_ACCOUNT = "AC00000000000000000000000000000000";

  /** What a telephone on this machine needs to know; written into the data directory. */
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
          Others shall reach this server, but there is no account yet to check their signatures with. Set
            ORDERLINE_TENANTS_DEMO_TWILIO_ACCOUNT_SID and
            ORDERLINE_TENANTS_DEMO_TWILIO_AUTH_TOKEN
          to those of your Twilio account; without them the line is for this machine only (no --public-url, host 127.0.0.1).""");
    }
    try {
      String url = "http://127.0.0.1:" + settings.port();
      String token = data.secret("demo-auth-token");
      String operator = settings.get(OPERATOR).orElseGet(() -> data.secret("operator-token"));
      DataDirectory.writePrivately(
          data.path().resolve(FILE),
          """
          # A line for development on this machine. Read by ./orderline call and events.
          base-url=%s
          tenant=demo
          account-sid=%s
          auth-token=%s
          operator-token=%s
          """
              .formatted(url, DEVELOPMENT_ACCOUNT, token, operator));
      return Map.of(
          ACCOUNT,
          DEVELOPMENT_ACCOUNT,
          TOKEN,
          token,
          OPERATOR,
          operator,
          PUBLIC_URL,
          url,
          "orderline.call.twilio.recording-origins",
          "http://127.0.0.1",
          ReadyLine.DEVELOPMENT,
          "true");
    } catch (IOException e) {
      throw new StartupProblem("The development line could not be written (%s).".formatted(e), e);
    }
  }
}
