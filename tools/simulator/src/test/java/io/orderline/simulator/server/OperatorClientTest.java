package io.orderline.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person is told of a refusal. */
class OperatorClientTest {
  @Test
  void aProblemIsToldInItsWords() {
    assertThat(
            OperatorClient.words(
                "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is nothing of that name.\"}"))
        .isEqualTo("There is nothing of that name.");
  }

  @Test
  void aTextIsToldAsItIs() {
    assertThat(OperatorClient.words("the flows need mending:\n  a.yaml:3"))
        .isEqualTo("the flows need mending:\n  a.yaml:3");
    assertThat(OperatorClient.words("")).isEmpty();
    assertThat(OperatorClient.words("{\"title\":\"Not Found\"}")).contains("Not Found");
  }
}
