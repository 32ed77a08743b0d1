package io.orderline.understand.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCompletionTest {
  private static final List<String> INTENTS = List.of("refund", "other");

  @Test
  void a_sound_answer_is_believed() {
    assertThat(
            ChatCompletion.answer(
                body("{\\\"intent\\\":\\\"refund\\\",\\\"confidence\\\":0.8}"), INTENTS))
        .contains(new ChatCompletion.Guess("refund", 0.8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\\"intent\\\":\\\"delete_all\\\",\\\"confidence\\\":0.8}",
        "{\\\"intent\\\":\\\"refund\\\",\\\"confidence\\\":7}",
        "{\\\"intent\\\":\\\"refund\\\"}",
        "refund",
        "[1]",
        ""
      })
  void anything_else_is_not(String content) {
    assertThat(ChatCompletion.answer(body(content), INTENTS)).isEmpty();
  }

  @Test
  void an_answer_that_is_no_json_is_not_believed() {
    assertThat(ChatCompletion.answer("<html>", INTENTS)).isEmpty();
  }

  private static String body(String content) {
    return "{\"choices\":[{\"message\":{\"content\":\"" + content + "\"}}]}";
  }
}
