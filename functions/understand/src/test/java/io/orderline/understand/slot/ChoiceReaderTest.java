package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.text.Plain;
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
  @ValueSource(
      strings = {
        "等一下",
        "我不知道",
        "转人工",
        "最早买的那单",
        "最后买的那个",
        "不是第一个",
        "第一个还是第二个来着",
        "我第一次买",
        "第二天到的那个",
        "十一月三号下单的",
        "三号买的那单",
        "中间要是坏了怎么办",
        "全部退款要多久",
        "都要收运费吗",
        "随便",
        "都没收到货",
      })
  void other_words_choose_nothing(String said) {
    assertThat(ChoiceReader.read(List.of(said), 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "第一个不是第二个, 2",
    "'第一个不是，第二个', 2",
    "'第一个，不对，第三个', 3",
    "'第二个，哦不，第一个', 1",
    "'不要第一个，要第三个', 3",
    "不是第三个是第二个, 2",
    "'第三个，不是第一个', 3",
    "'第三个，第一个不要', 3",
    "'第一个不要，我要第二个', 2",
    "'不是第二个，是最后一个', last",
    "别查第一个查第二个, 2",
    "第二个第二个, 2",
    "'第一个，还是第三个吧', 3",
    "中间那个, 2",
    "中间的那一单, 2",
    "就中间, 2",
    "要中间那件, 2",
    "倒数第二个, 2",
    "上面那个, 1",
    "最下面那个, last",
    "'不是一，是二', 2",
    "都不是, none",
    "一个都不是, none",
    "这几个都不对啊, none",
    "没有我要查的, none",
    "不是这几个, none",
    "这里面没有我那单, none",
    "三个都要, all",
    "全部, all",
    "全都退了, all",
    "每个都查一下, all",
    "都要, all",
  })
  void reads_negations_corrections_and_the_whole_list(String said, String choice) {
    assertThat(ChoiceReader.read(List.of(Plain.of(said)), 3).orElseThrow().value())
        .isEqualTo(choice);
  }

  @ParameterizedTest
  @CsvSource({
    "不是第一个, 2, 2",
    "第二个不是, 2, 1",
    "第一个和第二个, 2, all",
    "两个都要, 2, all",
    "中间那个, 5, 3",
    "第五个, 5, 5",
    "倒数第二个, 6, 5",
    "七, 9, 7",
    "第九单, 9, 9",
    "第一个跟第三个, 4, 1",
  })
  void knows_how_long_the_list_is(String said, int options, String choice) {
    assertThat(ChoiceReader.read(List.of(said), options).orElseThrow().value()).isEqualTo(choice);
  }

  @Test
  void nothing_lies_in_the_middle_of_an_even_number() {
    assertThat(ChoiceReader.read(List.of("中间那个"), 4)).isEmpty();
  }
}
