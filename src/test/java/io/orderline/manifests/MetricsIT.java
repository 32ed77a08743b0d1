package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.simulator.server.ServerProcess;
import io.orderline.simulator.server.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics that alerts and dashboards read are really there. */
class MetricsIT {
  @TempDir Path data;

  @Test
  void whatAlertsReadIsExported() throws Exception {
    int port = ServerProcess.freePort();
    URI base = URI.create("http://127.0.0.1:" + port);
    try (ServerProcess server =
            new ServerProcess(new ServerSetup(Repository.ROOT, data, port, Map.of()));
        HttpClient client = HttpClient.newHttpClient()) {
      server.start();
      HttpRequest refused =
          HttpRequest.newBuilder(base.resolve("/calls/twilio/incoming"))
              .POST(BodyPublishers.ofString("CallSid=CA1"))
              .build();
      assertThat(client.send(refused, BodyHandlers.discarding()).statusCode()).isEqualTo(403);

      String metrics =
          client
              .send(
                  HttpRequest.newBuilder(base.resolve("/q/metrics")).build(),
                  BodyHandlers.ofString())
              .body();

      Set<String> names =
          metrics
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.replaceAll("[{ ].*", ""))
              .collect(Collectors.toSet());
      assertThat(names).containsAll(AlertsTest.OURS);
      assertThat(metrics).contains("uri=\"/calls/{provider}/{event}\"");
    }
  }
}
