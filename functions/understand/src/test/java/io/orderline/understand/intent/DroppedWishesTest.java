package io.orderline.understand.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.Trained;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, taken back or said to be a mistake is no wish; what is left is. */
class DroppedWishesTest {

  @ParameterizedTest
  @CsvSource({
    "票不开了你给我看看包裹走到哪, logistics, invoice",
    "本来要退的 后来想想算了 你帮我开张票, invoice, return",
    "先别给我取消先查查到底发货没有, logistics|order_status, cancel_order",
    "别给我转人工我就想知道快递几时到, logistics, human_agent",
    "人工就不用了你帮我查查物流, logistics, human_agent",
    "我要退那个锅不是我要换那个锅, exchange, return",
    "给我退货啊不对给我换货, exchange, return",
    "我没说要取消我是问你发货了没有, logistics|order_status, cancel_order",
    "谁说要退了我就是想换个颜色, exchange, return",
    "我不退我也不换我就要张发票, invoice, return",
    "不是退钱给我换个好的就行, exchange, refund",
    "又不是要投诉你们我就问下快递啥时候到, logistics, complaint",
    "退货就算了吧给我换一双大的, exchange, return",
    "不用回电话了帮我看下物流到哪里了, logistics, callback",
    "我没有生气就是鞋子大了想换小一号的, exchange, ",
    "开票的事不急先查查我那个快递到哪了, logistics, invoice",
    "要是明天还送不到我就不要了, logistics|urge_delivery|question, ",
  })
  void what_is_refused_gives_way(String said, String intents, String dropped) {
    Reading reading = Trained.reading(said);

    assertThat(reading.wishes()).hasSize(1);
    assertThat(intents.split("\\|")).contains(reading.wishes().getFirst().intent().name());
    if (dropped != null) {
      assertThat(reading.dropped()).extracting(Object::toString).contains(dropped);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "发票我不开了, invoice",
    "那投诉就算了吧, complaint",
    "别取消了, cancel_order",
    "我不想退了, return",
    "没有要投诉你们的意思, complaint",
    "我要退货哎算了, return",
    "不用转人工, human_agent",
  })
  void nothing_is_left_where_all_is_refused(String said, String dropped) {
    Reading reading = Trained.reading(said);

    assertThat(reading.wishes()).isEmpty();
    assertThat(reading.dropped()).extracting(Object::toString).contains(dropped);
  }

  @ParameterizedTest
  @CsvSource({
    "怎么还不给我退款, refund|after_sales_progress",
    "你们不退款我就投诉, complaint|refund",
    "不想要了给我退货, return",
    "质量不对给我退货, return",
    "能不能退货啊帮我办一下, return",
    "取消不了怎么办, cancel_order",
    "不是说好退款的吗怎么没到, refund|after_sales_progress",
    "退货地址不对帮我改一下收货地址, change_order",
    "要不给我退了吧, return",
    "颜色不是我要的给我换一个, exchange",
  })
  void a_no_that_refuses_nothing_takes_nothing_back(String said, String intents) {
    assertThat(intents.split("\\|"))
        .contains(Trained.reading(said).wishes().getFirst().intent().name());
  }

  @ParameterizedTest
  @CsvSource({
    "取消订单 不行的话就退货, cancel_order, return",
    "耳机我要退货 充电宝给我换一个新的, return, exchange",
    "台灯不要了帮我取消 水杯的发票开一下, cancel_order, invoice",
    "能退就给我退货 不能退的话就给我换货, return, exchange",
    "先帮我查查快递到哪里了然后把发票开给我, logistics, invoice",
    "给我改个收货地址顺便查一下快递到哪了, change_order, logistics",
    "锅坏了我要退货另外我还要投诉你们, return, complaint",
  })
  void two_wishes_are_kept_in_their_order(String said, String first, String second) {
    assertThat(Trained.reading(said).wishes())
        .extracting(wish -> wish.intent().name())
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"如果没发货就帮我取消 要是已经发了就算了", "没发出去的话给我取消订单要是发了就算了"})
  void an_alternative_that_is_given_up_leaves_the_first(String said) {
    assertThat(Trained.reading(said).wishes())
        .extracting(wish -> wish.intent().name())
        .containsExactly("cancel_order");
  }
}
