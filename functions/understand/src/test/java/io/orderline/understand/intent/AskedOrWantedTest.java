package io.orderline.understand.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.knowledge.Passage;
import io.orderline.understand.Trained;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that a text answers starts no flow; a wish is served; a sentence may hold both. */
class AskedOrWantedTest {

  @ParameterizedTest
  @CsvSource({
    "要退的货寄到哪个地址, 退货寄到哪里",
    "退款一般得几天到账啊, 退款多久到账",
    "退货的快递费算你们的还是算我的, 退货运费谁出",
    "你们周末有没有客服上班, 客服上班时间",
    "专票你们能不能开, 怎么开发票",
    "券能和满减一块用不, 优惠券可以叠加吗",
  })
  void a_question_is_answered_and_starts_nothing(String said, String topic) {
    Reading reading = Trained.reading(said);

    assertThat(reading.passage()).map(Passage::topic).contains(topic);
    assertThat(reading.wishes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "我要退货, return",
    "我那个快递走到哪里了, logistics",
    "能退吗, return|refund",
    "帮我看看能不能换货, exchange",
    "收货地址写错了要改成无锡市滨湖区太湖大道五十八号, change_order",
    "给我开张发票, invoice",
    "帮我把收货地址改一下, change_order",
    "转人工, human_agent",
    "我退的那双鞋钱怎么还没退给我, refund|after_sales_progress",
  })
  void a_wish_is_served_and_not_lectured(String said, String intents) {
    Reading reading = Trained.reading(said);

    assertThat(reading.passage()).isEmpty();
    assertThat(intents.split("\\|")).contains(reading.wishes().getFirst().intent().name());
  }

  @ParameterizedTest
  @CsvSource({
    "我要退货还有那个退货的邮费谁出, return, 退货运费谁出",
    "帮我开张发票顺便问下你们包邮吗, invoice, 包邮吗",
    "改个收货地址顺便问一下什么时候发货, change_order, 多久发货",
  })
  void both_are_kept(String said, String wish, String topic) {
    Reading reading = Trained.reading(said);

    assertThat(reading.passage()).map(Passage::topic).contains(topic);
    assertThat(reading.wishes()).extracting(w -> w.intent().name()).containsExactly(wish);
  }

  @ParameterizedTest
  @CsvSource({"这个水壶能不能放洗碗机", "这个电饭煲是几升的", "你们做不做刻字定制"})
  void a_question_without_an_answer_is_known_as_a_question(String said) {
    Reading reading = Trained.reading(said);

    assertThat(reading.passage()).isEmpty();
    assertThat(reading.wishes())
        .extracting(w -> w.intent().name())
        .containsExactly("product_question");
  }

  @ParameterizedTest
  @ValueSource(strings = {"是吗", "真的假的", "现在几点了", "行吗"})
  void a_doubt_and_a_question_to_the_clock_are_no_question_to_the_shop(String said) {
    assertThat(Trained.reading(said).passage()).isEmpty();
  }
}
