package io.orderline.understand.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Emotion.Mood;
import io.orderline.understand.Trained;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IronyTest {

  @ParameterizedTest
  @ValueSource(strings = {"我真是谢谢你啊白等了十天", "可真有你们的", "你们可真棒把我东西都寄丢了", "呵呵", "你们效率可真高半个月发一个货"})
  void praise_that_means_its_opposite_is_anger(String said) {
    assertThat(Trained.mood(said).mood()).isEqualTo(Mood.ANGRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"好的谢谢您", "你们服务真好", "太谢谢你了", "谢谢你啊真是帮大忙了", "你们速度真快昨天买今天就到", "哈哈好的谢谢"})
  void honest_thanks_are_none(String said) {
    assertThat(Trained.mood(said).mood()).isEqualTo(Mood.POSITIVE);
  }
}
