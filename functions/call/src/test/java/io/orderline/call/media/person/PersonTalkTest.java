package io.orderline.call.media.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnInput.Returned.Reason;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.Estimate;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Stage.Why;
import io.orderline.core.handoff.Standing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTalkTest {
  private final PersonTalk talk = new PersonTalk(Optional.of("2047"));

  @Test
  void whoWaitsHearsHisPlaceAtOnceThenMusicAndAWordNowAndThen() {
    assertThat(said(talk.stands(waits(2), 0)))
        .containsExactly("前面还有两位，大约需要等三到六分钟。等候的时候您可以说，算了，留言，或者回电。");
    assertThat(talk.tick(1_000, 5_000)).isEmpty();
    assertThat(talk.tick(4_700, 5_000)).containsExactly(new PersonEffect.Music());
    assertThat(said(talk.stands(waits(2), 20_000))).isEmpty();
    assertThat(said(talk.stands(waits(1), 31_000))).first().asString().startsWith("前面还有一位");
    assertThat(said(talk.stands(waits(1), 62_000))).containsExactly("您前面还有一位，请再稍等一下。");
  }

  @Test
  void whoThinksBetterOfItGoesBackToTheLine() {
    talk.stands(waits(2), 0);
    assertThat(talk.said("那我再想想")).isEmpty();
    assertThat(talk.said("算了吧不等了"))
        .contains(
            new PersonEffect.Tell(new LineAct.Leave("back")),
            new PersonEffect.Resume(new TurnInput.Returned(Reason.CHANGED_MIND, Optional.empty())));
    assertThat(talk.over()).isTrue();
  }

  @Test
  void whoWantsToBeCalledKeepsHisPlaceAndHearsOnWhichNumber() {
    talk.stands(waits(2), 0);
    List<PersonEffect> effects = talk.said("那你给我回电吧");
    assertThat(effects)
        .contains(new PersonEffect.Tell(new LineAct.KeepPlace()), new PersonEffect.End());
    assertThat(said(effects)).first().asString().contains("尾号二零四七");
  }

  @Test
  void whoseNumberNobodyKnowsLeavesAMessageInstead() {
    PersonTalk withheld = new PersonTalk(Optional.empty());
    withheld.stands(waits(2), 0);
    assertThat(withheld.pressed('3'))
        .contains(
            new PersonEffect.Resume(new TurnInput.Returned(Reason.CALL_BACK, Optional.empty())));
  }

  @Test
  void anAgentComesAndBothAreHeard() {
    talk.stands(waits(0), 0);
    List<PersonEffect> effects = talk.stands(connected(false), 1_000);
    assertThat(effects)
        .contains(
            new PersonEffect.Quiet(),
            new PersonEffect.Answered("li"),
            new PersonEffect.OfferSeat());
    assertThat(talk.connected()).isTrue();
    assertThat(talk.said("你好"))
        .containsExactly(new PersonEffect.Tell(new LineAct.Said(LineAct.Voice.CALLER, "你好")));
  }

  @Test
  void anAgentWhoLosesHisSoundGetsAnotherWayInAndIsGivenUpAfterAWhile() {
    talk.stands(waits(0), 0);
    talk.stands(connected(false), 1_000);
    talk.stands(connected(true), 2_000);
    talk.seat(true, 3_000);
    assertThat(talk.tick(60_000, 0)).isEmpty();

    talk.seat(false, 60_000);
    assertThat(talk.stands(connected(false), 61_000)).containsExactly(new PersonEffect.OfferSeat());
    assertThat(said(talk.tick(65_000, 0))).containsExactly("客服正在连接，请稍等。");
    assertThat(talk.tick(81_000, 0))
        .containsExactly(new PersonEffect.Tell(new LineAct.AgentLost()));
    assertThat(said(talk.stands(waits(0), 82_000))).first().asString().contains("另一位");
    assertThat(talk.connected()).isFalse();
  }

  @Test
  void eachWayBackLeadsSomewhere() {
    assertThat(after(new Standing.Back(Why.GIVEN_BACK, Optional.of("refund"))))
        .isEqualTo(new TurnInput.Returned(Reason.GIVEN_BACK, Optional.of("refund")));
    assertThat(after(new Standing.Back(Why.AGENT_ENDED, Optional.empty())))
        .isEqualTo(new TurnInput.Returned(Reason.DONE, Optional.empty()));
    assertThat(after(new Standing.Back(Why.TOO_LONG, Optional.empty())))
        .isEqualTo(new TurnInput.TransferFailed());
    assertThat(after(new Standing.Over())).isEqualTo(new TurnInput.TransferFailed());
  }

  @Test
  void whereNobodyTakesTheCallTheLineDoesWhatItDidBefore() {
    assertThat(talk.stands(new Standing.NotTaken(), 0)).containsExactly(new PersonEffect.GiveUp());
  }

  private static TurnInput after(Standing back) {
    PersonTalk talk = new PersonTalk(Optional.empty());
    talk.stands(waits(1), 0);
    return talk.stands(back, 5_000).stream()
        .filter(PersonEffect.Resume.class::isInstance)
        .map(effect -> ((PersonEffect.Resume) effect).input())
        .findFirst()
        .orElseThrow();
  }

  private static Standing waits(int ahead) {
    return new Standing.Waiting("综合", ahead, new Estimate(3, 6), false);
  }

  private static Standing connected(boolean seated) {
    return new Standing.Connected(new ContactId("a#1"), "li", seated);
  }

  private static List<String> said(List<PersonEffect> effects) {
    return effects.stream()
        .filter(PersonEffect.Say.class::isInstance)
        .map(effect -> ((PersonEffect.Say) effect).sentence())
        .toList();
  }
}
