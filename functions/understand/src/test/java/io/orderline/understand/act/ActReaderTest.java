package io.orderline.understand.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.understanding.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "对", "嗯", "是的", "对对对", "没错", "好的", "可以啊", "嗯是的", "行吧", "要的", "确认", "嗯嗯", "对，就是这个", "是我",
        "没问题", "ok", "好的谢谢", "中", "要得", "就是这个", "是的没错"
      })
  void yes_to_a_confirmation(String said) {
    assertThat(ActReader.read(said, new YesNo())).contains(Act.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不是", "不对", "不要", "不用了", "不用了谢谢", "没有", "不行", "算了", "嗯不是", "不是这个", "错了", "不需要", "别", "不是吧",
        "不要了"
      })
  void no_to_a_confirmation(String said) {
    assertThat(ActReader.read(said, new YesNo())).contains(Act.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "你再说一遍, REPEAT", "没听清, REPEAT", "你说什么, REPEAT", "不好意思没听清楚你再说一次, REPEAT", "刚才说的什么, REPEAT",
    "等一下, HOLD_ON", "你等一下我找一下, HOLD_ON", "稍等啊, HOLD_ON", "等等, HOLD_ON", "别挂, HOLD_ON",
    "再见, GOODBYE", "好的拜拜, GOODBYE", "没事了, GOODBYE", "没别的事了谢谢, GOODBYE", "那就这样吧, GOODBYE",
    "不对是五六七八, CORRECTION", "我说错了, CORRECTION", "'最后一位错了，是九', CORRECTION",
  })
  void acts_that_hold_whatever_is_awaited(String said, Act act) {
    assertThat(ActReader.read(said, new Anything())).contains(act);
    assertThat(ActReader.read(said, new Digits(4, 4))).contains(act);
  }

  @ParameterizedTest
  @CsvSource({
    "bye bye, GOODBYE",
    "拜了个拜, GOODBYE",
    "挂了啊, GOODBYE",
    "先挂电话了, GOODBYE",
    "那就这样哈, GOODBYE",
    "没别的事儿了, GOODBYE",
    "明白了明白了, CLOSING",
    "有事我再打过来, CLOSING",
    "都办好了, CLOSING",
    "就这一件事, CLOSING",
    "别的没有了, CLOSING",
    "从头来, REPEAT",
    "我重新说一遍, REPEAT",
    "谢谢不用了, NO",
  })
  void a_call_ends_or_begins_anew_in_many_words(String said, Act act) {
    assertThat(ActReader.read(said, new Anything())).contains(act);
  }

  @ParameterizedTest
  @ValueSource(strings = {"找人给我回个电话", "等会儿回我电话", "叫你们经理给我回电话"})
  void who_wants_to_be_called_does_not_hold_the_line(String said) {
    assertThat(ActReader.read(said, new Anything())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"我的快递到哪了", "要等多久才发货", "不要发票", "是不是没货了", "我要退货", "好评返现怎么弄"})
  void a_wish_is_no_act(String said) {
    assertThat(ActReader.read(said, new Anything())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"好的, YES", "不用, NO", "嗯嗯, YES", "对, YES"})
  void a_bare_answer_counts_anywhere(String said, Act act) {
    assertThat(ActReader.read(said, new Anything())).contains(act);
  }
}
