package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.TestCall.Meaning;
import io.orderline.core.understanding.Act;
import org.junit.jupiter.api.Test;

class AngerTest {
  private final TestCall call = new TestCall();

  @Test
  void angerIsAcknowledgedOnceAndTheWishServed() {
    assertThat(call.says("什么破店，羽绒服退货", Meaning.wish("return").angrily()))
        .startsWith("非常抱歉，让您着急了。")
        .endsWith("退的原因？");
    assertThat(call.says("坏了", Meaning.slot("reason", "坏了"))).isEqualTo("退羽绒服，坏了，对吗？");
  }

  @Test
  void whoStaysAngryIsPutThroughToAPerson() {
    call.says("什么破店，羽绒服退货", Meaning.wish("return").angrily());
    call.says("坏了", Meaning.slot("reason", "坏了"));
    assertThat(call.says("你们到底行不行", Meaning.NOTHING.angrily())).startsWith("给您添麻烦了，实在抱歉。");
    assertThat(call.over()).isTrue();
    assertThat(call.actions.getLast().data().get("story")).contains("情绪：很生气");
  }

  @Test
  void anAngryYesIsAYes() {
    call.says("什么破店，羽绒服退货，坏了", Meaning.wish("return").with("reason", "坏了").angrily());
    call.says("对，快点", Meaning.act(Act.YES).angrily());
    assertThat(call.actions).isNotEmpty();
    assertThat(call.over()).isFalse();
  }

  @Test
  void aFlowThatApologisesNeedsNoOtherApology() {
    assertThat(call.says("什么破店，我要投诉", Meaning.wish("complaint").angrily())).isEqualTo("对不起。还要什么？");
  }
}
