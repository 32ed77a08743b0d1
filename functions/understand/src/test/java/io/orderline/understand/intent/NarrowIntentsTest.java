package io.orderline.understand.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.Trained;
import io.orderline.understand.text.Plain;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of their own among the broad intents, and what stays broad. */
class NarrowIntentsTest {

  @ParameterizedTest
  @CsvSource({
    "系统显示签收了可是我没拿到东西, not_received",
    "谁替我签收的我人都不在家, not_received",
    "三天没动静了你们跟快递公司沟通一下, urge_delivery",
    "说是放门口了我啥也没看见没收到啊, not_received",
    "我订了四盒就收到三盒, missing_item",
    "箱子里少了一件, missing_item",
    "你们发错颜色了, wrong_item",
    "收到的不是我买的那款, wrong_item",
    "打开一看杯子都碎了, damaged_item",
    "帮我催一下快递, urge_delivery",
    "催催发货吧, urge_delivery",
    "我退的那件衣服钱什么时候到账, after_sales_progress",
    "寄回去的锅你们收到没有, after_sales_progress",
    "取消的那单钱退了没有, after_sales_progress",
    "我的退款怎么还没到, after_sales_progress",
    "让经理回个电话, callback",
    "叫个懂的人打给我, callback",
    "能不能安排人联系我一下, callback",
    "上个月退货的钱到哪了, after_sales_progress",
    "面膜取消了怎么没看到退款, after_sales_progress",
    "退货走到哪一步了, after_sales_progress",
    "没有催的意思就是问问大概几号到, logistics",
    "我没想退货就想看看进度, logistics",
    "帮我撤掉昨天的退货, after_sales_progress",
    "谁让你们取消的, after_sales_progress",
    "我那个到底退了没有, after_sales_progress",
    "那我的钱呢, after_sales_progress",
    "那个事办好了没有, after_sales_progress",
    "扫地机器人那个我要退货, return",
  })
  void a_case_of_its_own_is_named(String said, String intent) {
    assertThat(wishes(said)).containsExactly(intent);
  }

  @ParameterizedTest
  @CsvSource({
    "我要退货, return",
    "先取消订单再说说退款几天到账, cancel_order",
    "杯子碎了给我换一个, exchange",
    "发错了给我退货, return",
    "我的快递到哪了, logistics",
    "别催我付款我查快递, logistics",
    "我要退款, refund",
    "让经理接电话, human_agent",
  })
  void what_names_its_remedy_stays(String said, String intent) {
    assertThat(wishes(said)).containsExactly(intent);
  }

  @ParameterizedTest
  @CsvSource({"退款一般几天到账", "退货的钱一般多久到账啊"})
  void a_question_about_the_rule_stays_a_question(String said) {
    assertThat(NarrowIntents.of(Trained.reading(said), Plain.of(said)).passage()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"帮我改下收货地址，另外大概哪天到", "发票给我开一下，顺便问下大概哪天到"})
  void two_wishes_stay_two(String said) {
    assertThat(wishes(said)).hasSize(2);
  }

  private static List<String> wishes(String said) {
    return NarrowIntents.of(Trained.reading(said), Plain.of(said)).wishes().stream()
        .map(wish -> wish.intent().name())
        .toList();
  }
}
