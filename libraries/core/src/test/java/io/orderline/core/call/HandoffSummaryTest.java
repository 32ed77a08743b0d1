package io.orderline.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.HandoffSummary.Line;
import io.orderline.core.call.HandoffSummary.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoffSummaryTest {
  private static final List<Line> LINES =
      List.of(
          new Line(Topic.CALLER, "林晓燕（普通会员）"),
          new Line(Topic.LEVEL, "金牌会员"),
          new Line(Topic.CONTACT, "2026-11-21 电话 退货"),
          new Line(Topic.CONTACT, "2026-11-01 电话 催快递"),
          new Line(Topic.REASON, "退货"),
          new Line(Topic.MOOD, "很生气"));

  @Test
  void linesComeBackFromTheText() {
    HandoffSummary summary = HandoffSummary.of(LINES);

    assertThat(summary.text()).startsWith("客户：林晓燕（普通会员）\n客户等级：金牌会员\n此前联系：");
    assertThat(summary.lines()).isEqualTo(LINES);
    assertThat(summary.about(Topic.REASON)).contains("退货");
    assertThat(summary.about(Topic.ORDER)).isEmpty();
  }

  @Test
  void aTextWithoutLabelsIsKept() {
    assertThat(new HandoffSummary("请尽快回电").lines()).containsExactly(new Line(Topic.OTHER, "请尽快回电"));
  }

  @Test
  void noPersonalDataReachesALog() {
    assertThat(HandoffSummary.of(LINES).toString()).doesNotContain("林晓燕");
    assertThat(new HandoffTarget("13800009999").toString()).isEqualTo("*******9999");
  }
}
