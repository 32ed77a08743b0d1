package io.orderline.core.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void each_sentence_is_a_piece_with_its_punctuation() {
    assertThat(Sentences.of("您好，这里是听单优选客服。请问有什么可以帮您？"))
        .containsExactly("您好，这里是听单优选客服。", "请问有什么可以帮您？");
  }

  @Test
  void a_long_sentence_is_parted_at_a_comma_so_that_its_beginning_is_heard_early() {
    String text = "您的蓝牙耳机由顺丰速运配送，正在运输途中，最新的消息是今天凌晨零点三十七分，上海转运中心快件已到达，预计明天晚上六点前送达。";
    assertThat(Sentences.of(text))
        .containsExactly("您的蓝牙耳机由顺丰速运配送，正在运输途中，", "最新的消息是今天凌晨零点三十七分，", "上海转运中心快件已到达，预计明天晚上六点前送达。");
    assertThat(String.join("", Sentences.of(text))).isEqualTo(text);
  }

  @Test
  void what_cannot_be_parted_stays_whole() {
    String text = "一".repeat(100);
    assertThat(Sentences.of(text)).containsExactly(text);
  }

  @Test
  void a_run_of_marks_ends_one_sentence() {
    assertThat(Sentences.of("真的吗？！是的……好。")).containsExactly("真的吗？！", "是的……", "好。");
  }

  @Test
  void nothing_said_is_no_sentence() {
    assertThat(Sentences.of(" \n ")).isEmpty();
  }
}
