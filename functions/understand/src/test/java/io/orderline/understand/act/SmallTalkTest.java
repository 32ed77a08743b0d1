package io.orderline.understand.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Reply.Kind;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

  @ParameterizedTest
  @CsvSource({
    "喂，能听见吗, HELLO",
    "喂喂喂, HELLO",
    "喂你好在吗, HELLO",
    "有人吗, HELLO",
    "你听得见我说话吗, HELLO",
    "喂听得到不, HELLO",
    "你是机器人吗, IDENTITY_OF_LINE",
    "你是人还是机器, IDENTITY_OF_LINE",
    "你到底是不是真人啊, IDENTITY_OF_LINE",
    "你是ai吧, IDENTITY_OF_LINE",
    "这是录音吗, IDENTITY_OF_LINE",
    "请问是真人吗, IDENTITY_OF_LINE",
    "你们刚才给我打电话了吗, CALLED_ME",
    "刚刚是谁打的电话, CALLED_ME",
    "是你们给我打的电话吗, CALLED_ME",
    "你们打电话来有什么事, CALLED_ME",
    "我看到有个你们的未接来电, CALLED_ME",
    "谁给我打电话, CALLED_ME",
    "我先接个电话, HOLD_ON",
    "等我接下电话啊, HOLD_ON",
    "等一会儿有人敲门, HOLD_ON",
    "你等我去接个电话, HOLD_ON",
    "知道了, CLOSING",
    "嗯知道了谢谢, CLOSING",
    "好谢谢你, CLOSING",
    "那行吧, CLOSING",
    "好，我明白了, CLOSING",
    "那我再等两天吧, CLOSING",
    "行，了解了, CLOSING",
    "好的收到, CLOSING",
    "没了, GOODBYE",
    "没有了, GOODBYE",
    "没啥别的事了, GOODBYE",
    "好的就这样哈, GOODBYE",
    "没什么要问的了, GOODBYE",
    "can you speak english, ENGLISH",
    "i want to return my order, ENGLISH",
    "hi where is the package, ENGLISH",
  })
  void what_is_said_to_the_line(String said, Act act) {
    assertThat(ActReader.read(Plain.of(said), new Anything())).contains(act);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我要找真人",
        "给我转人工",
        "我昨天打你们电话没人接",
        "iphone壳有货吗",
        "我买的hello kitty杯子到哪了",
        "机器坏了要退货",
        "你们给我打电话说可以退怎么又不行",
        "我收到的是个机器人玩具坏了",
        "等了三天了到底发没发",
        "我想知道快递到哪了",
        "谢谢"
      })
  void a_wish_is_no_small_talk(String said) {
    assertThat(ActReader.read(Plain.of(said), new Anything())).isEmpty();
  }

  @Test
  void letters_at_a_number_question_are_no_english() {
    assertThat(ActReader.read("jd vb one two three", new Digits(4, 20))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "对了运费谁出, QUESTION, ", "好的, ASSENT, YES", "没关系不退了, REFUSAL, NO",
        "等等，不是三号是五号, CHANGE, CORRECTION",
    "等等帮我查下快递, WISH, ", "我问问家里人, HESITATION, HOLD_ON", "知道了, BACKCHANNEL, ",
        "你是真人吗, QUESTION, IDENTITY_OF_LINE"
  })
  void at_a_confirmation_the_act_follows_the_reply(String said, Kind reply, Act act) {
    assertThat(ActReader.read(said, new YesNo(), Optional.of(reply)))
        .isEqualTo(Optional.ofNullable(act));
  }

  @Test
  void a_story_that_speaks_of_repeating_asks_for_nothing() {
    String story = "我跟你们客服说了三遍了每次都让我再说一遍没有一个人管";
    assertThat(ActReader.read(story, new Anything(), Optional.of(Kind.STATEMENT))).isEmpty();
  }
}
