package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwapTest {
  private static final String NAME = "苏州星河餐饮管理有限公司";

  @ParameterizedTest
  @CsvSource({
    "后面是餐饮服务不是餐饮管理, 苏州星河餐饮服务有限公司",
    "不是星河是新禾, 苏州新禾餐饮管理有限公司",
    "把苏州改成常州, 常州星河餐饮管理有限公司",
    "名字应该是兴和，不是星河, 苏州兴和餐饮管理有限公司",
  })
  void thePartThatIsWrongIsChanged(String said, String name) {
    assertThat(Swap.in(NAME, said)).hasValue(name);
  }

  @ParameterizedTest
  @CsvSource({
    "那个星不是星星的星是新旧的新, 苏州新河餐饮管理有限公司",
    "河不对，是荷花的荷, 苏州星荷餐饮管理有限公司",
    "河写错了应该是江河的江, 苏州星江餐饮管理有限公司",
  })
  void aSignIsChangedByTheWordThatItIsOf(String said, String name) {
    assertThat(Swap.in(NAME, said)).hasValue(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"对，是这个", "不是这家公司", "不是我要开的是给我老公开的", "改成个人的"})
  void otherWordsChangeNothing(String said) {
    assertThat(Swap.in(NAME, said)).isEmpty();
  }
}
