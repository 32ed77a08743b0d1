package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.Trained;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedTest {
  private static final List<List<String>> OPTIONS =
      List.of(List.of("双肩书包", "文具盒"), List.of("羊毛围巾"), List.of("电饭煲"), List.of("电动牙刷"));

  @ParameterizedTest
  @CsvSource({
    "小孩上学背的, 1",
    "冬天围脖子上的, 2",
    "煮饭的那个, 3",
    "刷牙用的, 4",
    "我要那个写字用的文具, 1",
  })
  void the_article_is_known_by_what_it_is_for(String said, String option) {
    assertThat(described(said)).hasValue(option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "快一点", "不知道", "便宜的那个", "我想想", "转人工", "怎么这么慢", "多久能到", "我老公买的", "喂", "算了不退了", "电视", "不是煮饭的"
      })
  void words_that_describe_no_article_choose_none(String said) {
    assertThat(described(said)).isEmpty();
  }

  private static Optional<String> described(String said) {
    return new Described(Trained.MODEL).read(Plain.of(said), OPTIONS).map(Slot::value);
  }
}
