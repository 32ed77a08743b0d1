package io.orderline.understand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.Trained;
import io.orderline.understand.heads.Heads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {
  private static final Meanings MEANINGS =
      new Meanings(Commonplace.likeness(Heads.bank("intents")), Trained.MODEL);

  @ParameterizedTest
  @CsvSource({
    "你们有没有实体店, 请问有实体店吗",
    "杯子能不能放洗碗机, 杯子可以用洗碗机洗吗",
    "能不能货到付款, 你好我想问一下可以货到付款吗",
    "保温杯能装中药吗, 保温杯可以放中药不",
    "这个锅电磁炉能用吗, 电磁炉可以用这个锅吗",
    "嗯那个我想问一下可不可以刻字啊, 可以刻字吗",
  })
  void twoWaysToAskOneThingAreOneMeaning(String one, String other) {
    assertThat(MEANINGS.of(List.of(one), List.of(other)))
        .as("%.2f", MEANINGS.likeness(one, other))
        .containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "能不能货到付款, 能不能分期付款",
    "可以寄到国外吗, 可以寄到新疆吗",
    "支持刻字吗, 支持自提吗",
    "请问你们老板今年多大岁数了, 请问你们老板贵姓",
    "保温杯能装中药吗, 保温杯能装牛奶吗",
  })
  void whatIsAskedInTheSameWordsOfSomethingElseIsAnother(String one, String other) {
    assertThat(MEANINGS.of(List.of(one), List.of(other)))
        .as("%.2f", MEANINGS.likeness(one, other))
        .containsExactly(1);
  }

  @Test
  void newOnesAreGroupedAmongThemselves() {
    assertThat(MEANINGS.of(List.of("能不能货到付款"), List.of("支持刻字吗", "可以货到付款吗", "请问支持不支持刻字", "几点下班")))
        .containsExactly(1, 0, 1, 4);
  }
}
