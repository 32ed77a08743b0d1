package io.orderline.understand.itn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFormTest {

  @ParameterizedTest
  @CsvSource({
    "我买了二十三件, 我买了23件",
    "一共两千零五块, 一共2005块",
    "十二块五毛, 12.5元",
    "三块五, 3.5元",
    "三万五, 35000",
    "一百二, 120",
    "五十万, 50万",
    "负三点五, -3.5",
    "下午三点半, 下午3:30",
    "九点零五分到, 9:05到",
    "八点钟, 8点钟",
    "二零二六年十一月二十二号, 2026年11月22号",
    "十二月三号, 12月3号",
    "百分之十五, 15%",
    "四分之三, 3/4",
    "第二十一条, 第21条",
    "三四十块, 30~40块",
    "七八斤, 7~8斤",
    "尾号五六七八, 尾号5678",
    "电话幺三八零零一三八零零零, 电话13800138000",
    "五到七天, 5~7天",
    "一千克, 1千克",
  })
  void writes_numbers_as_people_do(String spoken, String written) {
    assertThat(WrittenForm.of(spoken)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "三块五毛八, 3.58元",
    "六块零五分, 6.05元",
    "十二块九毛九一盒, 12.99元一盒",
    "一百零八块零三毛, 108.3元",
    "才八毛五, 才0.85元",
    "四块二一个, 4.2元一个",
    "五块一斤, 5块一斤",
    "四百六一件, 460一件",
    "两百一个月, 200一个月",
    "买三块五个, 买3块5个",
    "我儿子一米七五, 我儿子1.75米",
    "身高一米六, 身高1.6米",
    "一米零八的帘子, 1.08米的帘子",
    "两米三的床, 2.3米的床",
    "要两米五件, 要2米5件",
    "几十块, 几十块",
    "才几百块钱, 才几百块钱",
    "好几千呢, 好几千呢",
    "数十个, 数十个",
    "十几块, 10几块",
    "十一月廿五, 11月25",
    "廿六块, 26块",
    "腊月卅, 腊月30",
    "尾号幺两拐洞, 尾号1270",
    "尾号是六六拐两, 尾号是6672",
    "手机幺三勾零零幺三八拐零零, 手机13900138700",
    "九一四二零一零零MA四K九JUF六J, 91420100MA4K9JUF6J",
    "单号sf幺三五零零零零七七八, 单号sf1350000778",
  })
  void writes_prices_lengths_rough_figures_and_codes(String spoken, String written) {
    assertThat(WrittenForm.of(spoken)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不管三七二十一先给我退了",
        "三番五次打电话",
        "这点钱九牛一毛",
        "十一假期买的",
        "做工乱七八糟",
        "一五一十告诉你",
        "三天两头坏",
        "五湖四海皆兄弟",
        "说好的假一赔十呢",
        "你们七嘴八舌的",
        "八九不离十吧",
        "前面路口左拐",
        "你给我打勾",
        "万不得已才打的",
        "挑三拣四",
        "二百五吗你",
        "双十一的时候",
        "接二连三地出问题"
      })
  void leaves_idioms_and_names_with_numerals(String spoken) {
    assertThat(WrittenForm.of(spoken)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"等一下", "一共多少钱", "万一坏了怎么办", "千万别发货", "一样的", "我十分生气", "一会儿再说"})
  void leaves_words_that_only_look_like_numbers(String spoken) {
    assertThat(WrittenForm.of(spoken)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "点", "百", "十百千", "分之", "零零零零零零零零零零零零零零零零零零零零", "万亿兆万亿兆"})
  void never_fails_on_odd_words(String spoken) {
    assertThat(WrittenForm.of(spoken)).isNotNull();
  }

  @Test
  void whatNobodyCountsToIsLeftInPieces() {
    assertThat(WrittenForm.of("十".repeat(2000))).hasSizeLessThanOrEqualTo(4000);
    assertThat(WrittenForm.of("一百万".repeat(700))).isNotEmpty();
  }
}
