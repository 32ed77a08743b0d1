package io.orderline.call.media.turntaking;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Sound;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.HandoffTarget;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Transcript;
import io.orderline.telephony.Reply;
import io.orderline.telephony.StreamEnding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnTakingTest {
  private static final Expectation WISH = new Expectation.Anything();
  private static final Expectation NUMBER = new Expectation.Digits(4, 11);
  private static final Expectation CONFIRMATION = new Expectation.YesNo();
  private static final int SECOND = 1_000;

  private final TurnTaking talk =
      new TurnTaking(
          new TurnTakingTimeouts(
              Duration.ofSeconds(6),
              Duration.ofMillis(1500),
              Duration.ofMillis(3500),
              Duration.ofSeconds(3),
              Duration.ofMillis(2500),
              Duration.ofSeconds(4)));
  private final List<Effect> done = new ArrayList<>();
  private long now;

  @Test
  void questionIsSpokenThenTheCallerIsHeard() {
    asked(WISH, "您好。", "请问有什么可以帮您？");

    assertThat(done).contains(new Effect.Listen(WISH));
    assertThat(voiced()).containsExactly("您好。", "请问有什么可以帮您？");
    assertThat(sent()).containsExactly("您好。", "请问有什么可以帮您？");
    hear("我的快递");
    assertThat(done).contains(new Effect.Take(heard("我的快递"), 1, 0, 700));
  }

  @Test
  void speechIsMadeAndSentShortlyAhead() {
    speak(WISH, "一。", "二。", "三。", "四。");
    assertThat(voiced()).containsExactly("一。", "二。");
    voice(0);
    assertThat(voiced()).containsExactly("一。", "二。", "三。");
    voice(1);
    voice(2);
    assertThat(sent()).containsExactly("一。", "二。");
    reached(0);
    assertThat(sent()).containsExactly("一。", "二。", "三。");
  }

  @Test
  void bargeInStopsPlayback() {
    speak(WISH, "您的订单有三个。", "第一个是。");
    voice(0);
    signal(new Hearing.Began());
    assertThat(done).doesNotContain(new Effect.Clear());
    signal(new Hearing.Partial("转人工", 500));
    assertThat(done).contains(new Effect.Clear());
    end("转人工客服");
    assertThat(done).contains(new Effect.Take(heard("转人工客服"), 1, 0, 700));
  }

  @Test
  void shortSoundIsNoBargeIn() {
    speak(WISH, "您的包裹到了杭州。");
    voice(0);
    signal(new Hearing.Partial("转人工", 300));
    assertThat(done).doesNotContain(new Effect.Clear());
  }

  @Test
  void backchannelIsNoBargeIn() {
    speak(WISH, "您的包裹到了杭州。", "预计明天送到。");
    voice(0);
    for (String sound : List.of("嗯", "对", "好的", "嗯嗯", "对对对", "是的")) {
      signal(new Hearing.Began());
      signal(new Hearing.Partial(sound, 500));
      end(sound);
    }
    assertThat(done).doesNotContain(new Effect.Clear());
    assertThat(taken()).isEmpty();
  }

  @Test
  void backchannelAnswersAYesNoQuestion() {
    speak(CONFIRMATION, "您说的是一三八零零零零一二三四。", "对吗？");
    voice(0);
    voice(1);
    reached(0);
    end("对");
    assertThat(done)
        .containsSubsequence(new Effect.Clear(), new Effect.Take(heard("对"), 1, 0, 700));
  }

  @Test
  void falseBargeInRepeatsTheCutSentence() {
    speak(WISH, "一句话。", "又一句话。", "第三句。");
    voice(0);
    voice(1);
    reached(0);
    signal(new Hearing.Partial("电视里说", 500));
    assertThat(done).contains(new Effect.Clear());
    done.clear();
    signal(new Hearing.Ended(new Recognition.Unclear(Optional.empty()), 700));
    assertThat(voiced()).containsExactly("又一句话。", "第三句。");
    assertThat(taken()).isEmpty();
  }

  @Test
  void bargeInWithoutWordsTimesOut() {
    speak(WISH, "一句话。", "又一句话。");
    voice(0);
    signal(new Hearing.Partial("嗯那个", 500));
    done.clear();
    tickFor(5 * SECOND);
    assertThat(voiced()).containsExactly("一句话。", "又一句话。");
  }

  @Test
  void clearedPlaybackIgnoresLateMarksAndSound() {
    speak(WISH, "一句话。", "又一句话。");
    voice(0);
    PlaybackMark late = new PlaybackMark(playback(), 1);
    signal(new Hearing.Partial("等一下", 500));
    done.clear();
    talk.on(new Signal.Voiced(late, Optional.of(seconds(1))), now).forEach(done::add);
    talk.on(new Signal.Reached(new PlaybackMark(late.playback(), 0)), now).forEach(done::add);
    assertThat(done).isEmpty();
  }

  @Test
  void callerSilenceTimesOut() {
    asked(WISH, "请讲。");
    tickFor(5 * SECOND);
    assertThat(taken()).isEmpty();
    tickFor(2 * SECOND);
    assertThat(taken()).extracting(Effect.Take::input).containsExactly(new TurnInput.Silence());
  }

  @Test
  void lostRecognizerLeavesListeningToTheProvider() {
    asked(WISH, "请讲。");
    signal(new Hearing.Lost("gone"));
    assertThat(done).containsOnlyOnce(new Effect.Leave(StreamEnding.SPEECHLESS));
  }

  @Test
  void lostRecognizerDoesNotCutOffTheTurnInProgress() {
    asked(WISH, "请讲。");
    hear("我的快递");
    signal(new Hearing.Lost("gone"));
    assertThat(done).doesNotContain(new Effect.Leave(StreamEnding.SPEECHLESS));
    speak(WISH, "您的包裹到了杭州。");
    assertThat(done).containsOnlyOnce(new Effect.Leave(StreamEnding.SPEECHLESS));
    assertThat(sent()).doesNotContain("您的包裹到了杭州。");
  }

  @Test
  void unprocessedAudioDoesNotCountAsSilence() {
    asked(NUMBER, "请说您的手机号码。");
    tickFor(7 * SECOND, 2 * SECOND);
    assertThat(taken()).isEmpty();
    signal(new Hearing.Began());
    tickFor(3 * SECOND, 3 * SECOND);
    hear("一三八零零零零一二三四");
    assertThat(taken()).extracting(Effect.Take::input).containsExactly(heard("一三八零零零零一二三四"));
  }

  @Test
  void longUtteranceDoesNotTimeOut() {
    asked(NUMBER, "请报手机号。");
    signal(new Hearing.Began());
    tickFor(15 * SECOND);
    assertThat(taken()).isEmpty();
  }

  @Test
  void noiseDoesNotResetTheSilenceTimeout() {
    asked(WISH, "请讲。");
    for (int i = 0; i < 4; i++) {
      signal(new Hearing.Began());
      tickFor(2 * SECOND);
      signal(new Hearing.Ended(new Recognition.NoSpeech(), 700));
    }
    tickFor(6 * SECOND + 200);
    assertThat(taken()).extracting(Effect.Take::input).containsExactly(new TurnInput.Silence());
  }

  @Test
  void pauseStartsASpeculativeTurn() {
    asked(WISH, "请讲。");
    signal(new Hearing.Paused(recognised("我的快递")));
    assertThat(done).contains(new Effect.Speculate(heard("我的快递"), 1));
    assertThat(taken()).isEmpty();
  }

  @Test
  void fillersCoverASlowTurn() {
    asked(WISH, "请讲。");
    hear("我的快递");
    done.clear();
    List<Long> sounds = new ArrayList<>();
    long from = now;
    while (now < from + 9 * SECOND) {
      int before = done.size();
      tickFor(100);
      done.subList(before, done.size()).stream()
          .filter(Effect.Voice.class::isInstance)
          .map(Effect.Voice.class::cast)
          .toList()
          .forEach(
              voice -> {
                talk.on(new Signal.Voiced(voice.cue(), Optional.of(seconds(2))), now)
                    .forEach(done::add);
                sounds.add(now - from);
              });
    }
    assertThat(sounds.getFirst()).isLessThan(2 * SECOND);
    for (int i = 1; i < sounds.size(); i++) {
      assertThat(sounds.get(i) - sounds.get(i - 1) - 2 * SECOND).isLessThan(4 * SECOND);
    }
    assertThat(sounds).hasSizeGreaterThan(1);
    assertThat(voiced()).startsWith("请稍等，我帮您看一下。", "抱歉让您久等了，马上就好。");
  }

  @Test
  void answerFollowsTheFiller() {
    asked(WISH, "请讲。");
    hear("我的快递");
    tickFor(2 * SECOND);
    voice(0);
    done.clear();
    speak(WISH, "您的包裹在杭州。");
    assertThat(done).doesNotContain(new Effect.Clear());
    voice(0);
    assertThat(sent()).containsExactly("您的包裹在杭州。");
  }

  @Test
  void failedSynthesisLeavesSpeakingToTheProvider() {
    speak(WISH, "您好。");
    talk.on(new Signal.Voiced(new PlaybackMark(playback(), 0), Optional.empty()), now)
        .forEach(done::add);
    assertThat(done).contains(new Effect.Leave(StreamEnding.SPEECHLESS));
  }

  @Test
  void slowSynthesisTimesOut() {
    speak(WISH, "您好。");
    tickFor(3 * SECOND);
    assertThat(done).contains(new Effect.Leave(StreamEnding.SPEECHLESS));
  }

  @Test
  void missingMarksAreEstimatedFromTheLength() {
    speak(WISH, "一。", "二。", "三。");
    voice(0);
    voice(1);
    voice(2);
    assertThat(sent()).hasSize(2);
    tickFor(4 * SECOND);
    assertThat(sent()).hasSize(3);
    tickFor(3 * SECOND);
    hear("我的快递");
    assertThat(taken()).hasSize(1);
  }

  @Test
  void transferEndsTheStreamAfterItsSentence() {
    done.addAll(
        talk.on(
            new Signal.Answered(
                new Reply(
                    List.of(
                        new VoiceCommand.Say("马上为您转接。"),
                        new VoiceCommand.Transfer(
                            new HandoffTarget("4008001234"), Optional.empty())),
                    2,
                    0)),
            now));
    voice(0);
    assertThat(done).doesNotContain(new Effect.Leave(StreamEnding.SAID));
    reached(0);
    assertThat(done).contains(new Effect.Leave(StreamEnding.SAID));
  }

  @Test
  void keyBargesInAndIsAWholeTurn() {
    speak(WISH, "查快递请按二。");
    voice(0);
    press("2");
    assertThat(done)
        .containsSubsequence(
            new Effect.Clear(), new Effect.Take(new TurnInput.Keyed("2"), 1, 0, 0));
  }

  @Test
  void keysAreCollectedUntilTheNumberIsComplete() {
    asked(NUMBER, "请输入手机号。");
    press("1380000123");
    assertThat(taken()).isEmpty();
    press("4");
    assertThat(taken())
        .extracting(Effect.Take::input)
        .containsExactly(new TurnInput.Keyed("13800001234"));
  }

  @Test
  void shorterNumberEndsWithHashOrPause() {
    asked(NUMBER, "请输入尾号。");
    press("1234#");
    assertThat(taken()).extracting(Effect.Take::input).containsExactly(new TurnInput.Keyed("1234"));
    asked(NUMBER, "请再输入。");
    press("5678");
    tickFor(4 * SECOND);
    assertThat(taken()).extracting(Effect.Take::input).contains(new TurnInput.Keyed("5678"));
  }

  @Test
  void hesitationDoesNotEndTheTurn() {
    asked(WISH, "请讲。");
    end("嗯");
    assertThat(taken()).isEmpty();
    asked(CONFIRMATION, "对吗？");
    end("嗯");
    assertThat(taken()).hasSize(1);
  }

  @Test
  void nothingHappensAfterTheStreamEnded() {
    speak(WISH, "您好。");
    tickFor(3 * SECOND);
    done.clear();
    end("我的快递");
    press("1");
    tickFor(20 * SECOND);
    assertThat(done).isEmpty();
  }

  private void asked(Expectation expectation, String... sentences) {
    speak(expectation, sentences);
    for (int i = 0; i < sentences.length; i++) {
      voice(i);
    }
    for (int i = 0; i < sentences.length; i++) {
      reached(i);
    }
  }

  private void speak(Expectation expectation, String... sentences) {
    var commands = new ArrayList<VoiceCommand>();
    for (String sentence : sentences) {
      commands.add(new VoiceCommand.Say(sentence));
    }
    commands.add(new VoiceCommand.Ask(expectation));
    done.addAll(talk.on(new Signal.Answered(new Reply(commands, 1, 0)), now));
  }

  private void voice(int sentence) {
    done.addAll(
        talk.on(
            new Signal.Voiced(new PlaybackMark(playback(), sentence), Optional.of(seconds(1))),
            now));
  }

  private void reached(int sentence) {
    done.addAll(talk.on(new Signal.Reached(new PlaybackMark(playback(), sentence)), now));
  }

  /** The last playback of which a sentence was wanted. */
  private int playback() {
    return done.stream()
        .filter(Effect.Voice.class::isInstance)
        .map(effect -> ((Effect.Voice) effect).cue().playback())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private void hear(String text) {
    signal(new Hearing.Began());
    end(text);
  }

  private void end(String text) {
    signal(new Hearing.Ended(recognised(text), 700));
  }

  private void signal(Hearing hearing) {
    done.addAll(talk.on(new Signal.Heard(hearing), now));
  }

  private void press(String keys) {
    keys.chars().forEach(key -> done.addAll(talk.on(new Signal.Pressed((char) key), now)));
  }

  private void tickFor(long millis) {
    tickFor(millis, 0);
  }

  private void tickFor(long millis, int unheardMillis) {
    for (long end = now + millis; now < end; ) {
      now += 100;
      done.addAll(talk.on(new Signal.Tick(unheardMillis), now));
    }
  }

  private static Recognition recognised(String text) {
    return new Recognition.Recognised(Transcript.of(text));
  }

  private static TurnInput heard(String text) {
    return new TurnInput.Heard(Transcript.of(text));
  }

  private static Sound seconds(int seconds) {
    return new Sound(8000, new short[8000 * seconds]);
  }

  private List<String> voiced() {
    return done.stream()
        .filter(Effect.Voice.class::isInstance)
        .map(effect -> ((Effect.Voice) effect).sentence())
        .toList();
  }

  private List<String> sent() {
    return done.stream()
        .filter(Effect.Send.class::isInstance)
        .map(effect -> ((Effect.Send) effect).sentence())
        .toList();
  }

  private List<Effect.Take> taken() {
    return done.stream()
        .filter(Effect.Take.class::isInstance)
        .map(Effect.Take.class::cast)
        .toList();
  }
}
