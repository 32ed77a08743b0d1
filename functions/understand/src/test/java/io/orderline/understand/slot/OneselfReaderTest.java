package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.digits.DigitRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneselfReaderTest {

  private static java.util.Optional<String> read(String text) {
    return OneselfReader.read(text, DigitRuns.in(text));
  }

  @ParameterizedTest
  @CsvSource({
    "沈如意, 沈如意",
    "我叫沈如意, 沈如意",
    "名字是沈如意, 沈如意",
    "下单人叫沈如意啊, 沈如意",
    "我是谢安, 谢安",
    "欧阳小北, 欧阳小北",
    "我姓沈 叫如意, 我姓沈叫如意"
  })
  void a_name_is_read_with_or_without_an_introduction(String said, String name) {
    assertThat(read(said)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"三七零六, 3706", "尾号三七零六, 3706", "九九零零幺二三四五六, 9900123456"})
  void so_are_digits(String said, String digits) {
    assertThat(read(said)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不知道", "为什么要问这个", "方便吗", "等一下", "算了", "你先告诉我", "我忘了", "不想说", "我要人工", "好的", "谢谢", "什么意思"
      })
  void other_replies_are_no_name(String said) {
    assertThat(read(said)).isEmpty();
  }
}
