package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.TestCall.Meaning;
import io.orderline.core.understanding.Act;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A call that one version of the flows began is answered by another. */
class OtherFlowsTest {
  private static final String AGAIN = "抱歉，刚才那件事要请您重新说一遍。";

  private final TestCall call = new TestCall();

  @Test
  void whoAnswersAQuestionOfAFlowThatIsNotThereIsAskedAgainWhatItIsAbout() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    call.goesOnBy(without("return"));

    assertThat(call.says("坏了", Meaning.slot("reason", "坏了"))).isEqualTo(AGAIN + "还要什么？");
    assertThat(call.says("换羽绒服", Meaning.wish("exchange"))).isEqualTo("换的原因？");
  }

  @Test
  void aStepThatIsNotThereIsLikeAFlowThatIsNotThere() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    call.goesOnBy(changed("return", steps -> renamed(steps, "why", "reason")));

    assertThat(call.says("坏了", Meaning.slot("reason", "坏了"))).isEqualTo(AGAIN + "还要什么？");
  }

  @Test
  void whereNothingIsAskedAnyMoreNoAnswerIsTaken() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    call.goesOnBy(
        changed("return", steps -> with(steps, new Step.Say("why", new Text("嗯。"), "confirm"))));

    assertThat(call.says("坏了", Meaning.slot("reason", "坏了"))).isEqualTo(AGAIN + "还要什么？");
  }

  @Test
  void aWishThatWasSetAsideIsForgottenWhenItsFlowIsNotThere() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    call.says("先给我换耳机", Meaning.wish("exchange"));
    call.goesOnBy(without("return"));

    call.says("坏了", Meaning.slot("reason", "坏了"));
    assertThat(call.says("对", Meaning.act(Act.YES))).isEqualTo("换好了。还要什么？");
  }

  @Test
  void aWishThatWaitsForItsTurnIsForgottenWhenItsFlowIsNotThere() {
    call.says("退羽绒服，再给我换", Meaning.wish("return", "exchange"));
    call.says("坏了", Meaning.slot("reason", "坏了"));
    call.goesOnBy(without("exchange"));

    assertThat(call.says("对", Meaning.act(Act.YES))).isEqualTo("退好了。还要什么？");
  }

  @Test
  void whereEvenTheFirstQuestionIsAnotherOneTheCallBeginsAgain() {
    call.says("我要退羽绒服", Meaning.wish("return"));
    call.goesOnBy(
        FlowBook.of(
            List.of(
                SmallBook.book().flow("exchange"),
                SmallBook.book().flow("order"),
                new Flow(
                    FlowBook.MAIN,
                    "",
                    List.of(),
                    false,
                    with(
                        Map.of(),
                        new Step.Ask(
                            "hello",
                            "wish",
                            new Expect.Wish(),
                            new Prompts(new Text("您好？"), new Text("您好？"), new Text("您好？")),
                            java.util.Optional.empty(),
                            java.util.Optional.empty(),
                            Map.of(),
                            Map.of(),
                            "hello"))))));

    assertThat(call.says("坏了", Meaning.slot("reason", "坏了"))).isEqualTo(AGAIN + "您好？");
  }

  private static FlowBook without(String flow) {
    var flows = new LinkedHashMap<>(SmallBook.book().flows());
    flows.remove(flow);
    return new FlowBook(flows);
  }

  private static FlowBook changed(String name, UnaryOperator<Map<String, Step>> change) {
    var flows = new LinkedHashMap<>(SmallBook.book().flows());
    flows.computeIfPresent(
        name,
        (_, flow) ->
            new Flow(name, flow.about(), flow.intents(), false, change.apply(flow.steps())));
    return new FlowBook(flows);
  }

  private static Map<String, Step> renamed(Map<String, Step> steps, String from, String to) {
    var changed = new LinkedHashMap<>(steps);
    changed.put(to, changed.remove(from));
    return changed;
  }

  private static Map<String, Step> with(Map<String, Step> steps, Step step) {
    var changed = new LinkedHashMap<>(steps);
    changed.put(step.id(), step);
    return changed;
  }
}
