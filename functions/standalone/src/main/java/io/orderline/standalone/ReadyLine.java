package io.orderline.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** Says that the line is open, where, and what is on or off; then waits for the end. */
public class ReadyLine implements QuarkusApplication {
  private final Config config;

  @Inject
  public ReadyLine(Config config) {
    this.config = config;
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

    Orderline 听单 is ready (%d.%d s)
      calls     %s/calls/twilio/incoming?tenant=demo
      health    %s/q/health/ready
      database  %s; data in %s
    """
        .formatted(
            age.toSeconds(),
            age.toMillisPart() / 100,
            url,
            url,
            config
                .getOptionalValue("orderline.standalone.database", String.class)
                .orElse("as configured"),
            config.getOptionalValue("orderline.standalone.data", String.class).orElse("-"));
  }

  private String value(String name) {
    return config.getValue(name, String.class);
  }
}
