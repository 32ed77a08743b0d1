package io.orderline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "80.5", "65536", "99999999999", "8080x", "八"})
  void aPortThatIsNoneIsTheUsersMistake(String port) {
    assertThatThrownBy(() -> settings("quarkus.http.port", port).port())
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("'" + port + "'")
        .extracting(problem -> ((StartupProblem) problem).exitCode())
        .isEqualTo(2);
  }

  @Test
  void aPortThatIsTakenIsKnownBeforeAnythingStarts() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  settings("quarkus.http.port", Integer.toString(other.getLocalPort())).checkPort())
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("Port " + other.getLocalPort() + " is used")
          .extracting(problem -> ((StartupProblem) problem).exitCode())
          .isEqualTo(1);
    }
  }

  @Test
  void commandsAreToldWhereTheDataAreUnlessTheyLookThereAnyway() {
    Path home = Path.of("/opt/orderline");
    assertThat(at(home, "/opt/orderline/data").dataOption()).isEmpty();
    assertThat(at(home, "/opt/orderline/./data").dataOption()).isEmpty();
    assertThat(at(home, "/var/shop").dataOption()).isEqualTo(" --data /var/shop");
    assertThat(at(home, "/var/my shop").dataOption()).isEqualTo(" --data '/var/my shop'");
  }

  private static Settings at(Path home, String data) {
    return Settings.of(Map.of("orderline.home", home.toString(), "orderline.data", data), Map.of());
  }

  private static Settings settings(String name, String value) {
    return Settings.of(Map.of(name, value), Map.of());
  }
}
