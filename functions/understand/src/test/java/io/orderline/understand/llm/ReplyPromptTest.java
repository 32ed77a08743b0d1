package io.orderline.understand.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Reply.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyPromptTest {
  private static final ReplyPrompt PROMPT = new ReplyPrompt("再说", "确认办理吗？");

  @ParameterizedTest
  @CsvSource({"refusal, REFUSAL", "question, QUESTION", "unknown_value, UNKNOWN_VALUE"})
  void a_kind_is_believed(String name, Kind kind) {
    assertThat(PROMPT.answer(body(name, "0.7"))).contains(new Reply(kind, 0.7));
  }

  @Test
  void a_yes_is_capped() {
    assertThat(PROMPT.answer(body("assent", "1"))).contains(new Reply(Kind.UNCLEAR, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASSENT", "yes", "book", ""})
  void any_other_word_is_not(String name) {
    assertThat(PROMPT.answer(body(name, "0.7"))).isEmpty();
  }

  @Test
  void a_confidence_beyond_all_is_not() {
    assertThat(PROMPT.answer(body("refusal", "3"))).isEmpty();
  }

  private static String body(String name, String confidence) {
    String content = "{\\\"reply\\\":\\\"" + name + "\\\",\\\"confidence\\\":" + confidence + "}";
    return "{\"choices\":[{\"message\":{\"content\":\"" + content + "\"}}]}";
  }
}
