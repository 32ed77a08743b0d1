package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleAdditionTest {
  private static final String TITLE = "杭州听雨科技有限公司";

  @ParameterizedTest
  @CsvSource({
    "名字后头漏了宁波分公司, 宁波分公司",
    "后面少了上海分公司, 上海分公司",
    "抬头后面还要加上西安分公司, 西安分公司",
    "'对，后面加个成都分公司', 成都分公司",
    "尾巴上要带广州分公司五个字, 广州分公司",
    "后头要带上海分公司, 上海分公司",
    "'不全，少了苏州办事处', 苏州办事处",
    "最后还有第三营业部没写, 第三营业部"
  })
  void what_the_name_lacks_is_added_to_it(String said, String more) {
    assertThat(TitleAddition.to(TITLE, said)).contains(TITLE + more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "对，没错",
        "税号后面少了一位",
        "后面不对",
        "最后是文化传媒，不是文化传播",
        "后面少了个字",
        "抬头改成杭州听雪科技有限公司",
        "后面还要税号吗"
      })
  void anything_else_adds_nothing(String said) {
    assertThat(TitleAddition.to(TITLE, said)).isEmpty();
  }
}
