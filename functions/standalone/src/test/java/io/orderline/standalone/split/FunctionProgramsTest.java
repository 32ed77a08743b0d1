package io.orderline.standalone.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionProgramsTest {
  private static final Path FUNCTIONS = Path.of("..").toAbsolutePath().normalize();
  private static final String DELIVERY = "orderline.relay.delivery.to.";

  @Test
  void theRelayBringsEventsToEveryFunctionThatHandlesThem() {
    List<String> receivers =
        FunctionPrograms.BEHIND.stream().filter(FunctionProgramsTest::handlesEvents).toList();

    assertThat(receivers).contains("tickets");
    assertThat(new FunctionPrograms(FUNCTIONS.getParent(), 8080).addresses().keySet())
        .filteredOn(key -> key.startsWith(DELIVERY))
        .map(key -> key.substring(DELIVERY.length()))
        .containsExactlyInAnyOrderElementsOf(receivers);
  }

  private static boolean handlesEvents(String function) {
    try (Stream<Path> files = Files.walk(FUNCTIONS.resolve(function + "/src/main/java"))) {
      return files
          .filter(Files::isRegularFile)
          .map(FunctionProgramsTest::read)
          .collect(Collectors.joining())
          .contains("implements EventHandler");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
