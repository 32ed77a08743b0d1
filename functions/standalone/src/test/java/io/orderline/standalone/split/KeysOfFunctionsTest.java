package io.orderline.standalone.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeysOfFunctionsTest {
  private static KeysOfFunctions keys;

  /** The modules as they are compiled beside this one. */
  @BeforeAll
  static void read() throws IOException {
    List<Path> compiled = new ArrayList<>();
    for (String room : List.of("functions", "libraries")) {
      try (Stream<Path> modules = Files.list(Path.of("../..").resolve(room))) {
        modules
            .map(module -> module.toAbsolutePath().normalize().resolve("target/classes"))
            .filter(Files::isDirectory)
            .forEach(compiled::add);
      }
    }
    keys = KeysOfFunctions.in(compiled);
  }

  @Test
  void whatSomeFunctionReadsIsKnown() {
    assertThat(
            Stream.of(
                "orderline.call.public-url",
                "orderline.tenants.demo.name",
                "orderline.tenants.demo.twilio.auth-token",
                "orderline.tenants.demo.links.payment",
                "orderline.call.phone.callers[0].number",
                "orderline.store.roles",
                "orderline.data"))
        .allMatch(keys::knows);
  }

  @Test
  void whatNobodyReadsIsNot() {
    assertThat(
            Stream.of(
                "orderline.fooo",
                "orderline.call.publik-url",
                "orderline.tenants.demo.twilio.tokn"))
        .noneMatch(keys::knows);
  }
}
