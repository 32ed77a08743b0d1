package io.orderline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FlowFilesTest {
  @Test
  void theIndexNamesEveryShippedFile() {
    assertThat(FlowFiles.shipped()).isEqualTo(FlowFiles.in(Path.of("src/main/resources/flows")));
  }
}
