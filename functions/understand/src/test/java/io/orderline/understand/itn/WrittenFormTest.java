package io.orderline.understand.itn;

import static org.assertj.core.api.Assertions.assertThat;

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
  @ValueSource(strings = {"等一下", "一共多少钱", "万一坏了怎么办", "千万别发货", "一样的", "我十分生气", "一会儿再说"})
  void leaves_words_that_only_look_like_numbers(String spoken) {
    assertThat(WrittenForm.of(spoken)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "点", "百", "十百千", "分之", "零零零零零零零零零零零零零零零零零零零零", "万亿兆万亿兆"})
  void never_fails_on_odd_words(String spoken) {
    assertThat(WrittenForm.of(spoken)).isNotNull();
  }
}
