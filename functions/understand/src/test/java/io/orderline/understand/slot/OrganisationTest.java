package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Slot;
import io.orderline.understand.text.Plain;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);

  private static String title(Optional<Question> question, String said) {
    return new InvoiceSlots()
        .read(Said.of(Plain.of(said), NOW, Map.of(), question)).stream()
            .filter(s -> s.name().equals(InvoiceSlots.TITLE))
            .map(Slot::value)
            .findFirst()
            .orElse("");
  }

  private static String answered(String said) {
    return title(Optional.of(new Question("invoice", "invoice_title", "")), said);
  }

  @ParameterizedTest
  @CsvSource({
    "嗯我们公司叫成都锦里文化传播有限公司, 成都锦里文化传播有限公司",
    "公司长沙晨光文具有限公司, 长沙晨光文具有限公司",
    "抬头写长沙市岳麓区老王五金经营部谢谢, 长沙市岳麓区老王五金经营部",
    "呃是厦门鹭岛信息科技股份有限公司, 厦门鹭岛信息科技股份有限公司",
    "就写义乌市北苑街道小梅服装店吧, 义乌市北苑街道小梅服装店",
    "开给我们单位的，河北省石家庄市裕华区税务局, 河北省石家庄市裕华区税务局",
    "武汉市第三中学, 武汉市第三中学",
    "名称是兰州大学第二医院, 兰州大学第二医院",
    "我们是个体户，叫小马便利店, 小马便利店",
    "山西晋正律师事务所, 山西晋正律师事务所",
    "开封市龙亭区兴旺商行的抬头, 开封市龙亭区兴旺商行",
    "阿里山（福建）茶业有限公司, 阿里山(福建)茶业有限公司",
    "北京星海科技有限公司朝阳分公司, 北京星海科技有限公司朝阳分公司",
    "你记一下啊，云南省大理市下关镇人民政府, 云南省大理市下关镇人民政府",
    "好的，公司全称是佛山顺德开心电器厂, 佛山顺德开心电器厂",
    "无锡云帆，不对，云舟电子有限公司, 无锡云舟电子有限公司",
    "南通海润纺织厂，说错了，是南通海润服装厂, 南通海润服装厂",
    "开个人的吧, 个人",
    "就写个人, 个人",
  })
  void the_full_name_is_read_and_nothing_else(String said, String name) {
    assertThat(answered(said)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "公司的，青岛海蓝国际贸易有限公司，麻烦开张发票, 青岛海蓝国际贸易有限公司",
    "帮我开一张合肥瑞丰律师事务所的专票, 合肥瑞丰律师事务所",
    "我要开发票，抬头是中山市古镇明亮灯饰经营部, 中山市古镇明亮灯饰经营部",
  })
  void a_name_said_with_the_wish_is_read(String said, String name) {
    assertThat(title(Optional.empty(), said)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"就上次那个", "税号要填吗", "等一下我看看", "我问问财务", "跟以前一样的", "不知道全称", "随便", "能不能开专票"})
  void a_reply_that_names_nobody_is_no_name(String said) {
    assertThat(answered(said)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"你们是什么公司", "快递公司太慢了", "发票抬头开错了", "我在公司等", "你们店能开发票吗"})
  void a_company_spoken_of_is_no_title(String said) {
    assertThat(title(Optional.empty(), said)).isEmpty();
  }
}
