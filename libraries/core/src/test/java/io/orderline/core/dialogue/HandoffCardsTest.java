package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.handoff.Card;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Emotion.Mood;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an agent is shown before he says a word. */
class HandoffCardsTest {
  private static final TurnContext SETTING =
      new TurnContext(
          Shop.named("听单优选", Optional.empty()),
          Instant.parse("2026-11-30T03:00:00Z"),
          ZoneOffset.UTC);

  @Test
  void whoWasAngryAndWhatIsBookedAreTold() {
    DialogueState state =
        DialogueState.NEW
            .with(new Fact.Caller(new PhoneNumber("13911862047")))
            .with(customer())
            .with(new Fact.Proven(List.of(Proof.CALLING_NUMBER)));
    state =
        new DialogueState(
            List.of(),
            List.of(),
            java.util.Map.of("story", "杯盖漏水", "utterance", "我要投诉"),
            java.util.Map.of(),
            state.facts(),
            List.of(),
            0,
            0,
            state
                .temper()
                .after(Optional.empty(), new Emotion(Mood.ANGRY, 0.9, List.of("气死")))
                .after(Optional.empty(), Emotion.NEUTRAL),
            true,
            0);

    Card card =
        HandoffCards.of(
            new FlowBook(java.util.Map.of()),
            state,
            SETTING,
            List.of(new Card.Booked("100000006", "complaint", Optional.empty(), "c:2:0")));

    assertThat(card.reason()).isEqualTo("was_angry");
    assertThat(card.summary()).containsExactly("客户：赵敏（金牌会员）", "来电事由：已登记投诉（工单100000006）", "情况：杯盖漏水");
    assertThat(card.mood()).isEqualTo("was_angry");
    assertThat(card.moods()).containsExactly("angry", "neutral");
    assertThat(card.proofs()).containsExactly("calling_number");
    assertThat(card.phone()).contains("13911862047");
    assertThat(card.asked()).containsExactly(new Card.Line("story", "杯盖漏水"));
    assertThat(card.booked()).extracting(Card.Booked::key).containsExactly("c:2:0");
    assertThat(card.toString()).doesNotContain("赵敏").doesNotContain("139");
    assertThat(HandoffCards.reasons(new FlowBook(java.util.Map.of()), state)).isEmpty();
  }

  @Test
  void ofAStrangerNothingIsPretended() {
    Card card =
        HandoffCards.of(new FlowBook(java.util.Map.of()), DialogueState.NEW, SETTING, List.of());

    assertThat(card.customer()).isEmpty();
    assertThat(card.summary()).containsExactly("客户：身份未核实", "来电事由：没有说");
    assertThat(card.booked()).isEmpty();
    assertThat(card.next()).isEqualTo("问清楚客户需要什么");
  }

  private static Fact.Identified customer() {
    return new Fact.Identified(
        new Customer(new CustomerId("c-1"), "赵敏", new PhoneNumber("13911862047"), "金牌会员"));
  }
}
