package io.orderline.understand.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Emotion.Mood;
import io.orderline.understand.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainedMoodTest {

  @ParameterizedTest
  @CsvSource({
    "你们这帮骗子还我钱, ANGRY",
    "我都等了五天了到底什么时候发货啊, DISSATISFIED",
    "你好我想问下发票怎么开, NEUTRAL",
    "太好了谢谢你帮了大忙, POSITIVE",
  })
  void tells_moods_apart(String said, Mood mood) {
    assertThat(Trained.mood(said).mood()).isEqualTo(mood);
  }

  @Test
  void says_which_words_raised_it() {
    Emotion emotion = Trained.mood("你们就是骗子，我要投诉你们");
    assertThat(emotion.reasons()).contains("骗子", "要投诉");
    assertThat(emotion.intensity()).isGreaterThan(0.7);
  }
}
