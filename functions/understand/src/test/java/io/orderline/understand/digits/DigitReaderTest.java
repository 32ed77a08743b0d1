package io.orderline.understand.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitReaderTest {
  private static final Digits MOBILE = new Digits(11, 11);
  private static final Digits TAIL = new Digits(4, 4);

  @ParameterizedTest
  @CsvSource({
    "一三八零零一三八零零零, 13800138000",
    "幺三八 零零幺三 八零零零, 13800138000",
    "138-0013-8000, 13800138000",
    "我的手机号是幺三九三个八五六七八零, 13988856780",
    "手机号 幺三八 洞洞幺三 八三个零, 13800138000",
    "一三九六六六六八八八八, 13966668888",
    "一三九四个六四个八, 13966668888",
    "'呃一三八，零零一三，嗯，八零零零', 13800138000",
    "一三八零零一二不对一三八零零零, 13800138000",
    "一三八零零一三八零零一 不对 零, 13800138000",
  })
  void reads_a_mobile_number(String said, String digits) {
    Slot slot = DigitReader.read(List.of(said), MOBILE, "").orElseThrow();
    assertThat(slot.value()).isEqualTo(digits);
    assertThat(slot.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "尾号五六七八, 5678",
    "五六七八, 5678",
    "四个八, 8888",
    "两个六两个八, 6688",
    "双六双八, 6688",
    "五十六七十八, 5678",
    "一千二百三十四, 1234",
    "是幺洞拐勾, 1079",
    "五五六六不对是五五六七, 5567",
  })
  void reads_a_tail(String said, String digits) {
    assertThat(DigitReader.read(List.of(said), TAIL, "").orElseThrow().value()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "5678, 不对是五六七九, 5679",
    "5678, '最后一位错了，是九', 5679",
    "5678, 第二位不是六是九, 5978",
    "5678, 倒数第二位是零, 5608",
    "5678, 前两位错了是三四, 3478",
    "5678, 不是七是九, 5698",
    "5678, 把八改成九, 5679",
    "5678, 一二三四, 1234",
    "56, 后面是七八, 5678",
    "56, 七八, 5678",
    "56, 然后七八, 5678",
    "78, 前面两位是五六, 5678",
    "56, 五六七八, 5678",
  })
  void mends_what_was_said_before(String before, String said, String digits) {
    Slot slot = DigitReader.read(List.of(said), TAIL, before).orElseThrow();
    assertThat(slot.value()).isEqualTo(digits);
    assertThat(slot.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "8800134725, 8800134725",
    "8800 1347 25, 8800134725",
    "帮我查 8800 1347 25, 8800134725",
    "我的订单八八零零幺三四七二五什么时候到, 8800134725",
    "订单8800134725一共三件, 8800134725",
    "八八零零，一三四七，二五, 8800134725",
    "'尾号六六七二，一个台灯，到哪了', 6672",
    "'尾号六六拐两，买了两个杯子', 6672",
    "前面一三八中间零零一三后面八零零零, 13800138000",
    "手机尾号是八八，嗯，六二, 8862",
  })
  void reads_the_number_of_a_sentence_that_says_more(String said, String digits) {
    assertThat(
            DigitReader.read(List.of(said.replace('，', ',')), new Digits(4, 20), "")
                .orElseThrow()
                .value())
        .isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "5678, 第二位是九不是六, 5978",
    "5678, 最后一位是零不是八, 5670",
    "5678, 倒数第二位应该是一, 5618",
  })
  void mends_a_place_with_what_it_is_and_is_not(String before, String said, String digits) {
    assertThat(DigitReader.read(List.of(said), TAIL, before).orElseThrow().value())
        .isEqualTo(digits);
  }

  @Test
  void too_few_digits_are_kept_and_named_a_problem() {
    Slot slot = DigitReader.read(List.of("一三八零零"), MOBILE, "").orElseThrow();
    assertThat(slot.value()).isEqualTo("13800");
    assertThat(slot.problem()).contains(DigitReader.TOO_FEW);
  }

  @Test
  void the_reading_of_an_awaited_length_wins_and_others_become_alternatives() {
    Slot slot = DigitReader.read(List.of("五六七", "五六七八", "五六七九"), TAIL, "").orElseThrow();
    assertThat(slot.value()).isEqualTo("5678");
    assertThat(slot.alternatives()).containsExactly("5679");
  }

  @Test
  void homophones_count_when_the_length_is_then_right() {
    assertThat(DigitReader.read(List.of("五流七八"), TAIL, "").orElseThrow().value()).isEqualTo("5678");
  }

  @ParameterizedTest
  @CsvSource({"等一下我找一下", "我不知道订单号", "这个我要第一个", "转人工", "一会儿再说吧"})
  void words_that_only_sound_like_numbers_are_none(String said) {
    assertThat(DigitReader.read(List.of(said), new Digits(1, 4), "")).isEqualTo(Optional.empty());
  }

  @Test
  void a_single_awaited_digit_is_read() {
    assertThat(DigitReader.read(List.of("嗯是一"), new Digits(1, 1), "").orElseThrow().value())
        .isEqualTo("1");
  }

  @Test
  void numbers_inside_a_sentence_are_found_and_years_are_not() {
    assertThat(DigitRuns.in("尾号五六七八的那单到哪了")).containsExactly("5678");
    assertThat(DigitRuns.in("我二零二五年买的")).isEmpty();
    assertThat(DigitRuns.in("订单20261122003到哪了")).containsExactly("20261122003");
  }
}
