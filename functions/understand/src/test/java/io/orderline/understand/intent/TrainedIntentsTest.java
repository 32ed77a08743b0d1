package io.orderline.understand.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedIntentsTest {

  @ParameterizedTest
  @CsvSource({
    "喂你好我那个快递走到哪儿啦, logistics",
    "帮我看看我的订单啥情况, order_status",
    "这双鞋我穿不了想退给你们, return",
    "钱几时退到我卡里, refund",
    "码子小了给我换双大的, exchange",
    "开张公司抬头的票, invoice",
    "刚才那单我不要了撤掉, cancel_order",
    "地址填成老家了帮我改改, change_order",
    "有没有满减券能用, promotion",
    "摔坏了你们得赔我钱, compensation",
    "你们这服务也太次了我要投诉, complaint",
    "别跟我机器人聊给我接人工, human_agent",
    "为啥我付款老是失败, payment",
    "这个锅能用电磁炉不, product_question",
    "白色的还有现货没, stock",
    "我那个售后单审核到哪一步了, after_sales_progress",
    "谢谢你啊麻烦了, greeting_or_thanks",
  })
  void knows_what_is_wanted_in_words_it_was_not_taught(String said, String intent) {
    assertThat(Trained.intents(said, null)).startsWith(intent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"今天杭州下不下雨", "给我放一首老歌", "嗯嗯好的", "我在开车呢"})
  void what_is_no_business_of_the_shop_is_no_wish(String said) {
    assertThat(Trained.intents(said, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "不是要退货是换货, exchange",
    "不是价保是退货, return",
    "不是查优惠是要换货, exchange",
    "不是换货，我是要退货, return",
    "我要换货不要退货, exchange",
    "别取消，给我改个地址, change_order",
  })
  void what_is_refused_is_not_wanted(String said, String intent) {
    assertThat(Trained.intents(said, null)).containsExactly(intent);
  }

  @Test
  void two_wishes_in_one_sentence_are_both_heard() {
    assertThat(Trained.intents("帮我查一下快递到哪了，另外发票什么时候开", null))
        .containsExactlyInAnyOrder("logistics", "invoice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"那这个呢", "还有那个呢", "那第二个呢", "另外一个订单呢"})
  void a_fragment_carries_the_open_flow_on(String said) {
    assertThat(Trained.intents(said, "logistics")).containsExactly("logistics");
  }
}
