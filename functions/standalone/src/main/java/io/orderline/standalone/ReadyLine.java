package io.orderline.standalone;

import io.orderline.console.account.FirstAccount;
import io.orderline.speak.Voices;
import io.orderline.transcribe.ModelLoading;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Says that the line is open, where, and what is on or off; then waits for the end. */
public class ReadyLine implements QuarkusApplication {
  /** The database's address for people; set when we started it ourselves. */
  static final String DATABASE = "orderline.standalone.database";

  /** What a command at this machine is told so that it finds this server. */
  static final String DATA_OPTION = "orderline.standalone.data-option";

  /** Set where the line is for development on this machine. */
  static final String DEVELOPMENT = "orderline.standalone.development";

  /** Whether there is a telephone in the browser. */
  static final String PHONE = "orderline.call.phone.enabled";

  private static final String NO_MODEL =
      "off: no speech model, recordings are not understood; fix it with ./orderline models fetch";

  private static final String CALLS = "%s/calls/%s/incoming?tenant=demo";

  /** The key that is set when the demo shop has an account with a provider. */
  private static final Map<String, String> PROVIDERS =
      new TreeMap<>(
          Map.of(
              "twilio", "orderline.tenants.demo.twilio.auth-token",
              "vonage", "orderline.tenants.demo.vonage.signature-secret",
              "jambonz", "orderline.tenants.demo.jambonz.webhook-secret"));

  private final Config config;
  private final StandaloneConfig.Found found;
  private final ModelLoading model;
  private final Voices voices;
  private final FirstAccount first;

  @Inject
  public ReadyLine(
      Config config, StandaloneConfig own, ModelLoading model, Voices voices, FirstAccount first) {
    this.config = config;
    this.found = own.standalone();
    this.model = model;
    this.voices = voices;
    this.first = first;
  }

  @Override
  public int run(String... arguments) {
    System.out.println(text());
    Quarkus.waitForExit();
    return 0;
  }

  private String text() {
    Duration age = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    String url = "http://%s:%s".formatted(value("quarkus.http.host"), value("quarkus.http.port"));
    return """

    Orderline 听单 is ready after %d.%d s
      telephone %s
      console   %s
      calls     %s
      health    %s/q/health/ready
      database  %s
      hears     %s
      speaks    %s
      shop      %s
      stop      Ctrl-C; the data stays
    """
        .formatted(
            age.toSeconds(),
            age.toMillisPart() / 100,
            flag(config, PHONE)
                ? url + "/phone  (call it in the browser)"
                : "off: " + PHONE + "=true",
            url + "/console/  " + door(),
            calls(),
            url,
            found.database().orElse("as configured"),
            hearing(),
            speaking(),
            shop());
  }

  /** The first password is said once: it is kept as a hash only. */
  private String door() {
    return first
        .password()
        .map(
            password ->
                "(sign in as %s with %s; that is shown this once, and must be changed)"
                    .formatted(FirstAccount.NAME, password))
        .orElse("(sign in; a forgotten password: docs/console.md)");
  }

  /** The addresses to enter at the providers that have an account. */
  private String calls() {
    String where =
        PROVIDERS.entrySet().stream()
            .filter(
                provider -> config.getOptionalValue(provider.getValue(), String.class).isPresent())
            .map(Map.Entry::getKey)
            .map(name -> CALLS.formatted(value("orderline.call.public-url"), name))
            .collect(Collectors.joining("\n            "));
    return where
        + (found.development().orElse(false)
            ? "\n            a development line, for this machine only; a number of your own: docs/connect.md"
            : "\n            the other addresses to enter there: docs/connect.md");
  }

  private String speaking() {
    return voices
        .usual()
        .missing()
        .map(why -> "off: " + why)
        .orElseGet(() -> "on, with " + voices.usual().name());
  }

  private String hearing() {
    return switch (model.state()) {
      case "none" -> NO_MODEL;
      case "failed" ->
          "off: the speech model cannot be used; check it with ./orderline models verify";
      case "loading" -> "the model is being loaded";
      default -> "on, with " + model.state();
    };
  }

  private String shop() {
    return switch (ShopBehind.of(config)) {
      case OWN -> "of your own";
      case DEMO_HERE ->
          "demo shop. Call it from another terminal:\n            ./orderline call%s --from 13501018226 --say \"你好，我的快递到哪里了\""
              .formatted(found.dataOption().orElse(""));
      case DEMO_OUTSIDE ->
          String.join(
              "\n            *** ",
              "DEMO SHOP FOR REAL CALLERS",
              "Whoever calls is told of invented orders, and wishes reach nobody.",
              "Who asks for a person is put through to "
                  + config.getOptionalValue(DemoLine.AGENT, String.class).orElse("nobody")
                  + ".",
              "Connect your shop before you give the number away: docs/add-a-shop.md");
    };
  }

  static boolean flag(Config config, String name) {
    return config.getOptionalValue(name, Boolean.class).orElse(false);
  }

  private String value(String name) {
    return config.getValue(name, String.class);
  }
}
