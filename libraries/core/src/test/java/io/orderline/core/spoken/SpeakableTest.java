package io.orderline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "请问有什么可以帮您？|请问有什么可以帮您？",
        "共3件，99.50元|共三件，九十九元五角",
        "退款¥1,299.00|退款一千两百九十九元",
        "满200元减20元|满两百元减二十元",
        "打8折，省12.5%|打八折，省百分之十二点五",
        "2个工作日内|两个工作日内",
        "3-5天到|三到五天到",
        "约1/3|约三分之一",
        "重2kg，长30cm|重两公斤，长三十厘米",
        "电池5000mAh|电池五千毫安时",
        "气温-5℃|气温零下五摄氏度",
        "营业9:00-21:30|营业上午九点到晚上九点半",
        "2026-11-22发货|二零二六年十一月二十二号发货",
        "2026年2月30日|二零二六，二，三十",
        "尾号8226|尾号八二二六",
        "共8226件|共八千两百二十六件",
        "验证码是 0412|验证码是 零四幺二",
        "单号0226|单号零二二六",
        "电话13501018226|电话幺三五，零幺零幺，八二二六",
        "见https://shop.example.cn/a|见shop点example点cn斜杠a",
        "写信到help@shop.cn|写信到help艾特shop点cn",
        "SF快递|S F快递",
        "iPhone手机|iPhone手机",
        "差-3分|差负三分",
        "好的👍，谢谢|好的 ，谢谢",
        "A & B|A 和 B",
        "圆周率3.14|圆周率三点一四",
        "比分12:75|比分十二比七十五",
      })
  void writes_out_what_a_voice_would_have_to_guess(String written, String said) {
    assertThat(Speakable.of(written)).isEqualTo(said);
  }

  @Test
  void leaves_no_digit_to_any_voice() {
    String odd =
        "1,2,3 007 1234567890123456789 12.345.6 ¥1234567890123.456 99:99 5-6-7 31/31/31 1e5";
    assertThat(Speakable.of(odd)).doesNotContainPattern("\\d");
  }

  @Test
  void markup_is_never_spoken_nor_passed_on() {
    assertThat(Speakable.of("<break time='9s'/>您好</speak>")).isEqualTo("您好");
    assertThat(Speakable.of("\u0000\u200b🙂")).isEmpty();
  }
}
