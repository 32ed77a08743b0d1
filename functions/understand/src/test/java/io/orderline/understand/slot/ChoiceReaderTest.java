package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceReaderTest {

  @ParameterizedTest
  @CsvSource({
    "第一个, 1",
    "一, 1",
    "第二单吧, 2",
    "二号, 2",
    "最后一个, last",
    "我要第三个, 3",
    "嗯就二吧, 2",
    "头一个, 1",
    "倒数第二个, 2",
    "倒数第一个, last",
    "地一个, 1",
    "2, 2",
    "最后那个, last",
    "上面那个, 1",
    "选一, 1"
  })
  void reads_a_position(String said, String choice) {
    assertThat(ChoiceReader.read(List.of(said), 3).orElseThrow().value()).isEqualTo(choice);
  }

  @Test
  void a_position_beyond_the_list_is_a_problem() {
    assertThat(ChoiceReader.read(List.of("第五个"), 3).orElseThrow().problem())
        .contains(ChoiceReader.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"等一下", "我不知道", "转人工", "一个都不是"})
  void other_words_choose_nothing(String said) {
    assertThat(ChoiceReader.read(List.of(said), 3)).isEmpty();
  }
}
