package io.orderline.http.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ManagementPortQuarkusTest.Apart.class)
class ManagementPortQuarkusTest {
  /** Health and metrics have a port of their own. */
  public static class Apart implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("orderline.http.management-port", String.valueOf(freePort()));
    }
  }

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @ConfigProperty(name = "orderline.http.management-port")
  int management;

  @Test
  void healthAndMetricsAreOnTheirOwnPort() throws IOException {
    assertThat(get(management, "/q/probe")).isEqualTo(200);
    assertThat(get(management, "/q/../q/probe")).isNotEqualTo(500);
  }

  @Test
  void healthAndMetricsAreNowhereElse() throws IOException {
    assertThat(get(port, "/q/probe")).isEqualTo(404);
    for (String way : new String[] {"//q/probe", "/./q/probe", "/%71/probe", "/small/../q/probe"}) {
      assertThat(get(port, way)).as(way).isNotEqualTo(200);
    }
  }

  @Test
  void nothingElseIsThere() throws IOException {
    assertThat(get(port, "/small/get")).isEqualTo(200);
    assertThat(get(management, "/small/get")).isEqualTo(404);
  }

  private static int get(int port, String path) throws IOException {
    return Wire.ask(
            "localhost",
            port,
            ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8),
            Duration.ofSeconds(8))
        .status();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
