package io.orderline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages may change something. */
class OriginsTest {
  private static final Origins PUBLIC = new Origins(URI.create("https://console.example.com"));
  private static final Origins OWN_MACHINE = new Origins(URI.create("http://localhost:8080"));

  @ParameterizedTest
  @CsvSource({
    "https://console.example.com, console.example.com, true",
    "https://console.example.com:443, 10.0.0.1:8080, true",
    "https://CONSOLE.example.com, console.example.com, true",
    "http://console.example.com, console.example.com, false",
    "https://console.example.com:8443, console.example.com:8443, false",
    "https://elsewhere.example, elsewhere.example, false",
    "http://192.168.1.5:8080, 192.168.1.5:8080, false",
    "http://127.0.0.1:8080, 127.0.0.1:8080, true",
    "http://127.0.0.1:8080, localhost:8080, false",
    "null, console.example.com, false",
    "not an address, not an address, false",
    "'', '', false"
  })
  void whereThereIsAPublicAddressOnlyItsPagesAreOurs(String origin, String host, boolean ours) {
    assertThat(PUBLIC.ours(origin, host)).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, localhost:8080, true",
    "http://192.168.1.5:8080, 192.168.1.5:8080, true",
    "https://elsewhere.example, localhost:8080, false"
  })
  void onAMachineOfOnesOwnItIsTheHostThatWasAsked(String origin, String host, boolean ours) {
    assertThat(OWN_MACHINE.ours(origin, host)).isEqualTo(ours);
  }

  @Test
  void aRequestWithoutAHostIsAskedForByNobody() {
    assertThat(PUBLIC.ours("https://elsewhere.example", null)).isFalse();
  }
}
