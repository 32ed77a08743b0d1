package io.orderline.understand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

  @ParameterizedTest
  @CsvSource({
    "我要退貨, 我要退货",
    "這個訂單還沒發貨, 这个订单还没发货",
    "請幫我查詢物流, 请帮我查询物流",
    "對，沒錯, '对,没错'",
    "頭髮用的吹風機壞了, 头发用的吹风机坏了",
    "發票開給公司, 发票开给公司",
    "等著你回覆, 等着你回复",
    "拉鍊壞了, 拉链坏了",
    "我瞭解了, 我了解了",
    "乾燥機, 干燥机",
    "臺北, 台北",
    "沒關係, 没关系",
    "後面三個, 后面三个",
  })
  void writes_traditional_characters_as_simplified_ones(String said, String plain) {
    assertThat(Plain.of(said)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "吉林省松原市乾安县",
        "乾隆年间的款式",
        "著名品牌",
        "沈阳市和平区",
        "什么时候到",
        "余杭区",
        "干净",
        "后天",
        "面条",
        "里面",
        "只有一个"
      })
  void leaves_simplified_text_as_it_is(String said) {
    assertThat(Plain.of(said)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "羽绒服退了 吹风机开张发票, '羽绒服退了,吹风机开张发票'",
    "我 要 退货, 我要退货",
    "帮 我 查 一下 快递 到 哪里 了, 帮我查一下快递到哪里了",
    "等一下 个人的报不了账, '等一下,个人的报不了账'",
    "对 就这么办, 对就这么办",
  })
  void a_space_is_a_pause_where_it_parts_phrases(String said, String plain) {
    assertThat(Plain.of(said)).isEqualTo(plain);
  }
}
