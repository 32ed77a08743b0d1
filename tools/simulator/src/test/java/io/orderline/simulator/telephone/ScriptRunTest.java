package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptRunTest {
  private static final URI HERE = URI.create("https://shop.example/calls/twilio/turn?tenant=demo");

  private final List<String> ear = new ArrayList<>();
  private ScriptRun run;

  @Test
  void playsUntilTheLineListens() {
    Stop stop =
        start("<Say>您好</Say><Play>/a.mp3</Play><Gather><Say>请讲</Say></Gather><Say>没有听到</Say>");
    assertThat(stop).isInstanceOf(Stop.Listens.class);
    assertThat(ear).containsExactly("您好", "[/a.mp3]", "请讲");
  }

  @Test
  void wordsGoToTheActionOfTheGather() {
    assertThat(answer("<Gather input='speech' action='/calls/next?turn=2'/>", says("你好")))
        .isEqualTo(
            new Stop.Fetches(
                URI.create("https://shop.example/calls/next?turn=2"),
                Map.of("SpeechResult", "你好", "Confidence", "0.9")));
  }

  @Test
  void anActionThatIsMissingIsTheDocumentItself() {
    assertThat(answer("<Gather input='speech'/>", says("你好")))
        .extracting(stop -> ((Stop.Fetches) stop).url())
        .isEqualTo(HERE);
  }

  @Test
  void keysEndWithTheFinishingKeyOrTheLastDigitWanted() {
    assertThat(digits("<Gather action='/a'/>", "1234#56")).isEqualTo("1234");
    assertThat(digits("<Gather action='/a' numDigits='1'/>", "12")).isEqualTo("1");
    assertThat(digits("<Gather action='/a' finishOnKey='*'/>", "1#2*")).isEqualTo("1#2");
  }

  @Test
  void silenceGoesOnInTheDocumentUnlessTheActionWantsToKnow() {
    assertThat(answer("<Gather action='/a'/><Say>再见</Say>", new CallerAction.StaysSilent()))
        .isEqualTo(new Stop.Ends(new Ending.Hangup()));
    assertThat(ear).containsExactly("再见");
    assertThat(
            answer(
                "<Gather action='/a' actionOnEmptyResult='true'/>", new CallerAction.StaysSilent()))
        .isEqualTo(new Stop.Fetches(URI.create("https://shop.example/a"), Map.of("Digits", "")));
  }

  @Test
  void whatTheLineDoesNotListenForIsSilence() {
    assertThat(answer("<Gather input='dtmf' action='/a'/><Hangup/>", says("你好")))
        .isEqualTo(new Stop.Ends(new Ending.Hangup()));
    assertThat(
            answer("<Gather input='speech' action='/a'/><Hangup/>", new CallerAction.Presses("1")))
        .isEqualTo(new Stop.Ends(new Ending.Hangup()));
  }

  @Test
  void aDocumentAtItsEndHangsUp() {
    assertThat(start("<Say>再见</Say>")).isEqualTo(new Stop.Ends(new Ending.Hangup()));
  }

  @Test
  void endsAreToldApart() {
    assertThat(start("<Reject/>")).isEqualTo(new Stop.Ends(new Ending.Rejected()));
    assertThat(start("<Enqueue>support</Enqueue>"))
        .isEqualTo(new Stop.Ends(new Ending.Transfer("support")));
    assertThat(answer("<Gather/>", new CallerAction.HangsUp()))
        .isEqualTo(new Stop.Ends(new Ending.Caller()));
  }

  @Test
  void aRedirectLeadsToTheNextDocument() {
    assertThat(start("<Redirect method='POST'>turn?silent=1</Redirect><Say>never</Say>"))
        .isEqualTo(
            new Stop.Fetches(
                URI.create("https://shop.example/calls/twilio/turn?silent=1"), Map.of()));
    assertThat(ear).isEmpty();
  }

  @Test
  void aRecordingCannotBeSpokenToTheProvidersRecogniser() {
    assertThatThrownBy(() -> answer("<Gather/>", new CallerAction.Speaks(Wav.silence())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call a line that records");
  }

  private Stop start(String verbs) {
    ear.clear();
    run = new ScriptRun(HERE, Twiml.read("<Response>" + verbs + "</Response>"), ear::add);
    return run.run();
  }

  private Stop answer(String verbs, CallerAction action) {
    return start(verbs) instanceof Stop.Listens(Verb.Gather gather)
        ? run.heardBy(gather, action)
        : null;
  }

  private String digits(String verbs, String keys) {
    return ((Stop.Fetches) answer(verbs, new CallerAction.Presses(keys))).form().get("Digits");
  }

  private static CallerAction says(String words) {
    return new CallerAction.Says(words);
  }
}
