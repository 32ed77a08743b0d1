package io.orderline.transcribe.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.speech.Prosody;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.core.speech.Recognition.Unclear;
import io.orderline.core.speech.Transcript;
import io.orderline.core.speech.Transcript.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Expectation ANYTHING = new Anything();
  private static final Prosody VOICE = new Prosody(-30, 200, 4, 4, 1);

  private final Judge judge = new Judge(0.6, 0.4);

  @Test
  void a_word_all_readings_agree_on_is_sure_and_a_disputed_one_is_as_sure_as_its_share() {
    Transcript heard = recognised(judge(ANYTHING, reading(10, "退货", "一"), reading(10, "退货", "七")));
    assertThat(heard.words()).extracting(Word::text).containsExactly("退货", "一");
    assertThat(heard.words().get(0).confidence()).isCloseTo(1, within(1e-9));
    assertThat(heard.words().get(1).confidence()).isCloseTo(0.5, within(1e-9));
    assertThat(heard.alternatives()).containsExactly("退货七");
    assertThat(heard.prosody()).contains(VOICE);
  }

  @Test
  void two_ways_to_say_a_digit_do_not_dispute_it() {
    Transcript heard = recognised(judge(ANYTHING, reading(10, "幺", "三"), reading(10, "一", "三")));
    assertThat(heard.confidence()).isCloseTo(1, within(1e-9));
  }

  @Test
  void the_recognisers_own_confidences_count_where_there_is_one_reading() {
    Reading only = new Reading(List.of(new Word("退货", 0, 1, 0.7)), 0);
    assertThat(recognised(judge(ANYTHING, only)).confidence()).isEqualTo(0.7);
  }

  @Test
  void a_reading_with_as_many_digits_as_awaited_is_preferred() {
    Reading doubled = reading(10, "一", "三", "三", "八");
    Reading right = reading(9.5, "一", "三", "八");
    Transcript heard = recognised(judge(new Digits(3, 3), doubled, right));
    assertThat(heard.text()).isEqualTo("一三八");
    assertThat(heard.alternatives()).containsExactly("一三三八");
  }

  @Test
  void a_command_is_not_traded_for_digits() {
    Reading command = reading(10, "人工");
    Transcript heard = recognised(judge(new Digits(1, 1), command, reading(8, "人工", "一")));
    assertThat(heard.text()).isEqualTo("人工");
  }

  @Test
  void a_number_is_not_lost_to_one_unk_that_stands_for_the_rest_of_it() {
    Reading swallowed = reading(243, "一", "三", "[unk]");
    Reading digits = reading(240, "一", "三", "四", "七");
    assertThat(recognised(judge(new Digits(4, 4), swallowed, digits)).text()).isEqualTo("一三四七");
  }

  @Test
  void a_number_of_which_a_part_is_unknown_is_unclear_however_sure_the_rest_is() {
    assertThat(judge(new Digits(11, 11), reading(10, "一", "三", "三", "零", "七", "八", "[unk]")))
        .isInstanceOf(Unclear.class);
  }

  @Test
  void half_a_number_is_not_taken_for_a_short_one() {
    Reading half = reading(10, "一", "三", "三", "零", "七", "八", "[unk]");
    assertThat(judge(new Digits(4, 11), half))
        .isInstanceOfSatisfying(
            Unclear.class,
            unclear -> assertThat(unclear.guess().orElseThrow().text()).isEqualTo("一三三零七八"));
  }

  @Test
  void what_is_said_before_a_number_or_after_all_its_digits_does_not_matter() {
    assertThat(
            recognised(judge(new Digits(4, 11), reading(10, "[unk]", "八", "八", "零", "一"))).text())
        .isEqualTo("八八零一");
    assertThat(recognised(judge(new Digits(4, 4), reading(10, "八", "八", "零", "一", "[unk]"))).text())
        .isEqualTo("八八零一");
  }

  @Test
  void foreign_speech_is_unclear_even_if_words_can_be_laid_over_it() {
    Recognition recognition = judge(new Digits(4, 11), reading(60, "[unk]"), reading(40, "三", "七"));
    assertThat(recognition).isInstanceOf(Unclear.class);
  }

  @Test
  void speech_that_is_mostly_unknown_is_a_guess_at_best() {
    Recognition recognition = judge(ANYTHING, reading(10, "[unk]", "退货", "[unk]"));
    assertThat(recognition)
        .isInstanceOfSatisfying(
            Unclear.class,
            unclear -> assertThat(unclear.guess().orElseThrow().text()).isEqualTo("退货"));
  }

  @Test
  void nothing_known_is_unclear_without_a_guess() {
    assertThat(judge(ANYTHING, reading(10, "[unk]")))
        .isInstanceOfSatisfying(Unclear.class, unclear -> assertThat(unclear.guess()).isEmpty());
    assertThat(judge(ANYTHING)).isInstanceOf(Unclear.class);
  }

  @Test
  void readings_that_differ_everywhere_are_a_guess() {
    assertThat(judge(ANYTHING, reading(10, "一"), reading(10, "七"), reading(10, "八")))
        .isInstanceOf(Unclear.class);
  }

  private Recognition judge(Expectation expectation, Reading... readings) {
    return judge.judge(new Readings(List.of(readings)), expectation, syllables -> VOICE);
  }

  private static Transcript recognised(Recognition recognition) {
    assertThat(recognition).isInstanceOf(Recognised.class);
    return ((Recognised) recognition).transcript();
  }

  private static Reading reading(double score, String... texts) {
    List<Word> words = new ArrayList<>();
    for (String text : texts) {
      words.add(new Word(text, words.size(), words.size() + 1, 1));
    }
    return new Reading(words, score);
  }
}
