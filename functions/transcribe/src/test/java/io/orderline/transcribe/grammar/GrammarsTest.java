package io.orderline.transcribe.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrammarsTest {
  private final Vocabulary vocabulary =
      new Vocabulary(
          Set.of(
              "一", "二", "三", "四", "五", "六", "七", "八", "九", "零", "幺", "是", "是的", "不是", "人工", "第一个",
              "第二个", "第三个", "耳机", "蓝", "牙"));
  private final Grammars grammars = new Grammars(vocabulary);

  @Test
  void digits_outweigh_everything_else() {
    List<String> phrases = grammars.of(new Digits(4, 11), List.of()).orElseThrow().phrases();
    assertThat(Collections.frequency(phrases, "幺")).isGreaterThan(10);
    assertThat(phrases).contains("人工").contains("[unk]").doesNotContain("是的");
  }

  @Test
  void a_confirmation_listens_for_yes_no_and_commands() {
    List<String> phrases = grammars.of(new YesNo(), List.of()).orElseThrow().phrases();
    assertThat(phrases).contains("是的", "不是", "人工", "[unk]").doesNotContain("三");
  }

  @Test
  void a_choice_listens_for_no_more_options_than_there_are() {
    List<String> phrases = grammars.of(new Choice(2), List.of()).orElseThrow().phrases();
    assertThat(phrases).contains("第一个", "第二个", "二").doesNotContain("第三个", "三");
  }

  @Test
  void a_choice_listens_for_the_shops_own_words_cut_into_known_ones() {
    List<String> phrases =
        grammars.of(new Choice(2), List.of("蓝牙耳机", "iPhone")).orElseThrow().phrases();
    assertThat(phrases).contains("蓝 牙 耳机");
    assertThat(phrases).noneMatch(phrase -> phrase.contains("iPhone"));
  }

  @Test
  void free_words_are_left_to_the_models_own_language_model_unless_a_shop_has_words_of_its_own() {
    assertThat(grammars.of(new Anything(), List.of())).isEmpty();
    assertThat(grammars.of(new Anything(), List.of("蓝牙耳机")).orElseThrow().phrases())
        .contains("蓝 牙 耳机", "人工");
  }

  @Test
  void a_model_of_another_language_gets_no_grammar() {
    Grammars english = new Grammars(new Vocabulary(Set.of("yes", "no")));
    assertThat(english.of(new YesNo(), List.of())).isEmpty();
  }

  @Test
  void a_grammar_is_a_json_list() {
    assertThat(new Grammar(List.of("一 二", "a\"b")).json()).isEqualTo("[\"一 二\", \"a\\\"b\"]");
  }

  @Test
  void the_longest_known_words_are_used() {
    assertThat(vocabulary.fit("不是的")).isEmpty();
    assertThat(vocabulary.fit("是的人工")).contains("是的 人工");
    assertThat(vocabulary.fit(" ")).isEmpty();
  }
}
