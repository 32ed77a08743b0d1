package io.orderline.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {

  @ParameterizedTest
  @CsvSource({
    "我手机号是13800138000帮我查, 我手机号是[号码]帮我查",
    "电话幺三八零零一三八零零零, 电话[号码]",
    "单号sf1234567890到哪了, 单号[号码]到哪了",
    "订单ABC20261122帮我看看, 订单[号码]帮我看看",
    "我叫王小明, 我叫[姓名]",
    "发到zhang@example.com吧, 发到[邮箱]吧",
    "改到浙江省杭州市西湖区文三路88号, [地址]",
    "我想问下会员怎么升级, 我想问下会员怎么升级",
  })
  void who_somebody_is_does_not_leave_the_house(String said, String masked) {
    assertThat(PersonalData.masked(said)).isEqualTo(masked);
  }
}
