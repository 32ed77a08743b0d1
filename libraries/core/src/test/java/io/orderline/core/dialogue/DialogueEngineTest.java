package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.TestCall.Meaning;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Reply;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueEngineTest {
  private static final Meaning YES = Meaning.act(Act.YES);
  private static final Meaning NO = Meaning.act(Act.NO);

  private final TestCall call = new TestCall();

  @Test
  void anotherWishComesFirstAndTheQuestionIsPutAgain() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    assertThat(call.says("先帮我查下快递", Meaning.wish("parcel"))).isEqualTo("羽绒服在路上。好，我们接着刚才的事。退的原因？");
    assertThat(call.says("坏了", Meaning.slot("reason", "坏了"))).isEqualTo("退羽绒服，坏了，对吗？");
  }

  @Test
  void aWishInBetweenAboutAnotherOrderLeavesTheFirstOneAsItWas() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));
    assertThat(call.says("先查下耳机的快递", Meaning.wish("parcel")))
        .isEqualTo("蓝牙耳机在路上。好，我们接着刚才的事。退羽绒服，坏了，对吗？");
    call.says("对", YES);
    assertThat(call.actions.getLast().data())
        .containsEntry("order", "1002")
        .containsEntry("reason", "坏了");
  }

  @Test
  void droppingWhatCameInBetweenReturnsToTheQuestion() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    call.says("先给我换耳机", Meaning.wish("exchange"));
    assertThat(call.says("算了", NO)).isEqualTo("好的，那就先不办了。好，我们接着刚才的事。退的原因？");
  }

  @Test
  void aWishInPlaceOfTheOpenOneKeepsTheOrderAndTheReason() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));
    assertThat(call.says("不是退货，是换货", Meaning.wish("exchange").with(Act.CORRECTION)))
        .isEqualTo("换羽绒服，坏了，对吗？");
    assertThat(call.says("对", YES)).isEqualTo("换好了。还要什么？");
  }

  @Test
  void anotherValueAtTheConfirmationReplacesTheFirst() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));
    assertThat(call.says("不对，是尺码不合适", Meaning.act(Act.CORRECTION).with("reason", "不合适")))
        .isEqualTo("好的，已经改过来了。退羽绒服，不合适，对吗？");
  }

  @Test
  void aValueOfItsOwnComesBeforeAPersonWhoWasMisread() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    assertThat(call.says("个人原因", Meaning.wish("human_agent").with("reason", "个人原因")))
        .isEqualTo("退羽绒服，个人原因，对吗？");
  }

  @Test
  void anAnswerGoesBeforeTheWishThatItOnlySoundsLike() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    assertThat(
            call.says(
                "拉锁走到半截就卡住",
                Meaning.wish("complaint").with("reason", "坏了").as(Reply.Kind.STATEMENT)))
        .isEqualTo("退羽绒服，坏了，对吗？");
  }

  @Test
  void aWishThatIsNamedOutrightGoesBeforeTheAnswer() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    assertThat(
            call.says(
                "坏了，我要投诉", Meaning.wish("complaint").with("reason", "坏了").as(Reply.Kind.WISH)))
        .isEqualTo("对不起。好，我们接着刚才的事。退的原因？");
  }

  @Test
  void anAgentWhoIsAskedForOutrightGoesBeforeTheAnswer() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    assertThat(
            call.says(
                "坏了，转人工", Meaning.wish("human_agent").with("reason", "坏了").as(Reply.Kind.WISH)))
        .isEqualTo("转人工。");
  }

  @Test
  void otherWordsAtTheConfirmationReplaceTheFirst() {
    call.says("改地址", Meaning.wish("address"));
    call.says("人民路6号", Meaning.NOTHING);
    assertThat(call.says("不对，是人民路8号", Meaning.act(Act.CORRECTION))).isEqualTo("好的，已经改过来了。改成人民路八号？");
  }

  @Test
  void anotherQuestionInPlaceOfTheFirstIsAnswered() {
    call.says("能连电视吗", Meaning.wish("question"));
    assertThat(call.says("不是，我问的是保修", Meaning.wish("question").with(Act.NO)))
        .isEqualTo("不是，我问的是保修，要问人吗？");
    assertThat(call.says("不用", NO)).isEqualTo("还要什么？");
  }

  @Test
  void aWishThatIsDoneDoesNotBeginAgainByBeingDenied() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));
    assertThat(call.says("不退货了", Meaning.wish("return").with(Act.NO))).isEqualTo("还要什么？");
  }

  @Test
  void theOrderJustSpokenOfStaysAndItsReasonIsForgotten() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));
    assertThat(call.says("不要了", NO)).isEqualTo("还要什么？");
    assertThat(call.says("退货", Meaning.wish("return"))).isEqualTo("退的原因？");
  }

  @Test
  void anotherOrderIsAskedForWhenAnotherIsMeant() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));
    assertThat(call.says("不要了", NO)).isEqualTo("还要什么？");
    assertThat(call.says("另外一个我要退货", Meaning.wish("return"))).isEqualTo("哪一个？");
    assertThat(call.says("第一个", Meaning.slot("choice", "1"))).isEqualTo("退的原因？");
  }

  @Test
  void twoWishesAreDoneOneAfterTheOtherAboutTheSameOrder() {
    String heard = call.says("耳机的快递到哪了，我还想退货", Meaning.wish("parcel", "return"));
    assertThat(heard).isEqualTo("蓝牙耳机在路上。好，接下来办您刚才提到的另一件事。退的原因？");
  }

  @Test
  void anOrderFromBeforeIsNotTakenWhenTheOrdersCannotBeRead() {
    call.says("耳机的快递", Meaning.wish("parcel"));
    call.loseOrders();
    assertThat(call.says("还有个快递", Meaning.wish("parcel"))).doesNotContain("耳机");
  }

  @Test
  void aQuestionIsRetriedOnlySoOften() {
    call.says("改地址", Meaning.wish("address"));
    call.says("人民路", Meaning.NOTHING);
    assertThat(call.says("不对", NO)).isEqualTo("改成什么？");
    call.says("解放路", Meaning.NOTHING);
    assertThat(call.says("不对", NO)).isEqualTo("先不改了。还要什么？");
  }

  @Test
  void freeWordsAreTakenWhateverTheySpeakOfUnlessSomethingShallComeFirst() {
    call.says("改地址", Meaning.wish("address"));
    assertThat(call.says("先退货", Meaning.wish("return"))).contains("哪一个？");
    call.says("算了", NO);
    assertThat(call.says("快递送到公司", Meaning.wish("parcel"))).isEqualTo("改成快递送到公司？");
  }

  @Test
  void theLastAnswerIsRepeated() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    assertThat(call.says("再说一遍", Meaning.act(Act.REPEAT))).isEqualTo("退的原因？");
    assertThat(call.does(new TurnInput.Keyed("*"))).isEqualTo("退的原因？");
  }

  @Test
  void aSilentCallerIsAskedTwiceAndThenLeftAlone() {
    assertThat(call.does(new TurnInput.Silence())).isEqualTo("您好，请问您还在吗？要什么？");
    assertThat(call.does(new TurnInput.Silence())).endsWith("按键，要什么？");
    assertThat(call.does(new TurnInput.Silence())).isEqualTo("先挂了。");
    assertThat(call.over()).isTrue();
  }

  @Test
  void anUnclearCallerHearsOtherWordsThenTheKeypadThenAPerson() {
    assertThat(call.says("呃", Meaning.NOTHING)).isEqualTo("换句话说，要什么？");
    assertThat(call.says("呃", Meaning.NOTHING)).isEqualTo("按键，要什么？");
    assertThat(call.says("呃", Meaning.NOTHING)).isEqualTo("转人工。");
  }

  @Test
  void anUnclearCallerWhomNobodyCanTakeMayStillPressAKeyForACallBack() {
    var night = new TestCall(Optional.empty());
    night.says("呃", Meaning.NOTHING);
    night.says("呃", Meaning.NOTHING);
    assertThat(night.says("呃", Meaning.NOTHING)).isEqualTo("要回电吗？");
    assertThat(night.says("呃", Meaning.NOTHING)).isEqualTo("按键，要回电吗？");
    assertThat(night.does(new TurnInput.Keyed("1"))).startsWith("会回电。");
  }

  @Test
  void insistingOnAnAgentAtNightIsNoCircle() {
    var night = new TestCall(Optional.empty());
    night.says("人工", Meaning.wish("human_agent"));
    night.says("我要人工", Meaning.wish("human_agent"));
    assertThat(night.says("不用了", NO)).isEqualTo("还要什么？");
  }

  @Test
  void theCallGoesOnAfterATransferThatNobodyAnswered() {
    call.says("人工", Meaning.wish("human_agent"));
    assertThat(call.does(new TurnInput.TransferFailed())).endsWith("要回电吗？");
    assertThat(call.says("要", YES)).isEqualTo("会回电。还要什么？");
    assertThat(call.over()).isFalse();
  }

  @Test
  void thanksAreAnsweredAsThanks() {
    assertThat(call.says("谢谢你", Meaning.wish("greeting_or_thanks"))).isEqualTo("不客气。要什么？");
  }

  @Test
  void aKeyStandsForAnAnswer() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    assertThat(call.does(new TurnInput.Keyed("1"))).isEqualTo("退羽绒服，坏了，对吗？");
  }

  @Test
  void anotherOrderAtTheConfirmationIsPutInItsPlace() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));

    assertThat(call.says("不是羽绒服，是蓝牙耳机", Meaning.act(Act.CORRECTION))).isEqualTo("退的原因？");
    assertThat(call.says("尺码不合适", Meaning.slot("reason", "不合适"))).isEqualTo("退蓝牙耳机，不合适，对吗？");
    call.says("对", YES);
    assertThat(call.actions.getLast().data()).containsEntry("order", "1001");
  }

  @ParameterizedTest
  @CsvSource({
    "好，把耳机退了, ASSENT",
    "行，退耳机吧, UNCLEAR",
    "对，耳机不要了, STATEMENT",
    "嗯，退另外一单, CHANGE",
    "可以，退第一个吧, ASSENT",
    "可以，不过我要退的是另一个, HESITATION"
  })
  void aYesToAnotherOrderIsNoneToThisOne(String said, Reply.Kind read) {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));

    assertThat(call.says(said, Meaning.NOTHING.as(read))).isEqualTo("退的原因？");
    call.says("坏了", Meaning.slot("reason", "坏了"));
    assertThat(call.says("对", YES)).startsWith("退好了。");
    assertThat(call.actions.getLast().data()).containsEntry("order", "1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"好，退羽绒服", "好，退了，另外查下耳机的快递", "好，另外一单先别退", "退就退吧，另外那个我喜欢"})
  void aYesThatNamesTheOtherOneBesideItStaysWithThisOne(String said) {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));

    call.says(said, Meaning.NOTHING.as(Reply.Kind.ASSENT));
    call.says("对", YES);
    assertThat(
            call.actions.stream()
                .filter(action -> action.type().equals("ticket.requested"))
                .map(action -> action.data().get("order")))
        .containsExactly("1002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"好的，两单都退", "两个都给我退了吧", "可以，两个一起退", "嗯都退掉", "好，另一个也退了"})
  void ofBothThisOneIsPutFirstAndTheOtherComesAfterIt(String said) {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));

    assertThat(call.says(said, Meaning.NOTHING.as(Reply.Kind.ASSENT)))
        .startsWith("好的，我们一个一个来，先办这一个。");
    assertThat(call.actions.stream().map(Action::type)).doesNotContain("ticket.requested");
    assertThat(call.says("对", YES)).isEqualTo("退好了。好，接下来办您刚才提到的另一件事，是蓝牙耳机的。退的原因？");
  }

  @Test
  void aFaultThatIsToldWithTheYesIsReadBackBeforeAnythingIsBooked() {
    call.says("我要退羽绒服，不想要了", Meaning.wish("return").with("reason", "changed_mind"));

    assertThat(call.says("退吧，都坏了", Meaning.slot("reason", "quality").as(Reply.Kind.ASSENT)))
        .isEqualTo("好的，已经改过来了。退羽绒服，quality，对吗？");
    call.says("对", YES);
    assertThat(call.actions.getLast().data()).containsEntry("reason", "quality");
  }

  @Test
  void theWrongOrderIsTakenBackAndTheRightOneIsConfirmed() {
    call.says("我要退羽绒服，坏了", Meaning.wish("return").with("reason", "坏了"));
    call.says("对", YES);

    assertThat(call.says("错了，是蓝牙耳机", Meaning.NOTHING))
        .startsWith("好的，刚才登记的退货已经帮您撤回了")
        .endsWith("退的原因？");
    assertThat(call.actions.getLast().type()).isEqualTo("ticket.withdrawn");
    call.says("坏了", Meaning.slot("reason", "坏了"));
    call.says("对", YES);
    assertThat(call.actions.getLast().data()).containsEntry("order", "1001");
  }

  @Test
  void theSameIsDoneWithSeveralOrdersOneByOne() {
    call.says("我要退货", Meaning.wish("return"));

    assertThat(call.says("两个都退", Meaning.slot("choice", "all"))).isEqualTo("好的，我们一个一个来。退的原因？");
    call.says("坏了", Meaning.slot("reason", "坏了"));
    assertThat(call.says("对", YES)).isEqualTo("退好了。好，接下来办您刚才提到的另一件事，是羽绒服的。退的原因？");
    call.says("坏了", Meaning.slot("reason", "坏了"));
    call.says("对", YES);
    assertThat(
            call.actions.stream()
                .filter(action -> action.type().equals("ticket.requested"))
                .map(action -> action.data().get("order")))
        .containsExactly("1001", "1002");
  }

  @Test
  void twoArticlesGoTwoWays() {
    call.says("耳机要换，羽绒服退掉", Meaning.wish("exchange", "return").with("reason", "坏了"));

    assertThat(call.says("对", YES)).isEqualTo("换好了。好，接下来办您刚才提到的另一件事，是羽绒服的。退的原因？");
    call.says("坏了", Meaning.slot("reason", "坏了"));
    call.says("对", YES);
    assertThat(call.actions.stream().map(action -> action.data().get("order")))
        .containsExactly("1001", "1002");
  }

  @Test
  void whoWantsNoneOfThemIsAskedOfNoOther() {
    call.says("我要退货", Meaning.wish("return"));
    call.says("两个都退", Meaning.slot("choice", "all"));
    call.says("坏了", Meaning.slot("reason", "坏了"));

    assertThat(call.says("算了都不退了", NO)).endsWith("还要什么？");
    assertThat(call.says("帮我退羽绒服", Meaning.wish("return"))).isEqualTo("退的原因？");
    call.says("坏了", Meaning.slot("reason", "坏了"));
    call.says("对", YES);
    assertThat(call.actions.getLast().data()).containsEntry("order", "1002");
  }
}
