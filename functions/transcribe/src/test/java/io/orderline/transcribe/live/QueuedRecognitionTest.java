package io.orderline.transcribe.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Transcript;
import io.orderline.transcribe.UtteranceRecognition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When sound is followed, and in what pieces it comes, changes nothing of what is heard. */
class QueuedRecognitionTest {
  private static final int RATE = 8000;
  private static final int FRAME = RATE / 50;
  private static final Expectation ANSWER = new Expectation.YesNo();
  private static final Expectation NUMBER = new Expectation.Digits(4, 11);

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Hearing> told = new ArrayList<>();
  private QueuedRecognition ear = ear();

  /** A number with a pause that is longer than ends an answer, and then silence. */
  private static final short[] LINE =
      line(silence(400), voice(1000), silence(1000), voice(1200), silence(2000));

  @Test
  void aNumberIsHeardInOnePieceWhenItsSoundComesInTime() {
    ear.listen(NUMBER);
    for (int at = 0; at < LINE.length; at += FRAME) {
      ear.accept(Arrays.copyOfRange(LINE, at, at + FRAME));
      follow();
    }
    assertThat(told)
        .hasExactlyElementsOfTypes(
            Hearing.Began.class, Hearing.Paused.class, Hearing.Paused.class, Hearing.Ended.class);
    assertThat(told.getLast()).isEqualTo(ended(1500));
  }

  @Test
  void theSameIsHeardWhenItsSoundComesInBursts() {
    List<Hearing> inTime = heardIn(FRAME, 1);
    assertThat(heardIn(5 * FRAME, 1)).as("100 ms at a time").isEqualTo(inTime);
    assertThat(heardIn(FRAME / 2 + 7, 1)).as("pieces that are no frames").isEqualTo(inTime);
    assertThat(heardIn(3 * RATE, 1)).as("three seconds late").isEqualTo(inTime);
  }

  @Test
  void theSameIsHeardWhenItIsFollowedLate() {
    List<Hearing> inTime = heardIn(FRAME, 1);
    assertThat(heardIn(FRAME, 7)).isEqualTo(inTime);
    assertThat(heardIn(FRAME, 190)).as("all waits for seconds").isEqualTo(inTime);
  }

  @Test
  void whatIsAwaitedCountsFromTheSoundThatComesAfterItNotFromThatWhichWaits() {
    ear.listen(ANSWER);
    ear.accept(line(silence(400), voice(600), silence(600)));
    ear.listen(NUMBER);
    ear.accept(line(voice(600), silence(1700)));
    follow();
    assertThat(told)
        .filteredOn(Hearing.Ended.class::isInstance)
        .as("an answer, and a number")
        .containsExactly(ended(400), ended(1500));
  }

  @Test
  void whoSpeaksAheadOfAQuestionMayPauseAsItAllows() {
    ear.listen(ANSWER);
    ear.accept(line(silence(100), voice(600)));
    ear.listen(NUMBER);
    ear.accept(line(silence(1000), voice(600), silence(1600)));
    follow();
    assertThat(told).filteredOn(Hearing.Ended.class::isInstance).containsExactly(ended(1500));
  }

  @Test
  void soundThatDoesNotFitIsAGapOnlyWhereItIsMissing() {
    ear.listen(ANSWER);
    ear.accept(line(silence(400), voice(600)));
    follow();
    ear.accept(line(silence(2000), voice(1000)));
    ear.accept(voice(2000)); // five seconds would wait
    follow();
    ear.accept(silence(1000));
    follow();
    assertThat(told)
        .filteredOn(Hearing.Ended.class::isInstance)
        .containsExactly(ended(400), new Hearing.Ended(new Recognition.Busy(), 700));
  }

  @Test
  void tellsHowMuchWaits() {
    ear.accept(silence(1000));
    assertThat(ear.behind()).isEqualTo(1000);
    follow();
    assertThat(ear.behind()).isZero();
  }

  /** Recognises sound that comes in such pieces and is followed after so many of them. */
  private List<Hearing> heardIn(int piece, int pieces) {
    told.clear();
    ear = ear();
    ear.listen(NUMBER);
    int given = 0;
    for (int at = 0; at < LINE.length; at += piece) {
      ear.accept(Arrays.copyOfRange(LINE, at, Math.min(LINE.length, at + piece)));
      if (++given % pieces == 0) {
        follow();
      }
    }
    follow();
    assertThat(told).isNotEmpty();
    return List.copyOf(told);
  }

  private void follow() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private QueuedRecognition ear() {
    Follower follower =
        new Follower(
            frame -> frame[0] != 0,
            new EndPointer(300, 20_000),
            new Patience(Silences.USUAL),
            _ -> new Heard(),
            told::add);
    return new QueuedRecognition(follower, work::add, RATE, 4000, told::add, () -> {});
  }

  private static Hearing ended(int silenceMillis) {
    return new Hearing.Ended(recognised(), silenceMillis);
  }

  private static Recognition recognised() {
    return new Recognition.Recognised(Transcript.of("一三八"));
  }

  /** Hears the same in all that is voiced, without partial words. */
  private static final class Heard implements UtteranceRecognition {
    @Override
    public void accept(short[] samples) {}

    @Override
    public String partial() {
      return "";
    }

    @Override
    public Recognition pause() {
      return recognised();
    }

    @Override
    public void close() {}
  }

  private static short[] voice(int millis) {
    short[] voice = silence(millis);
    Arrays.fill(voice, (short) 5000);
    return voice;
  }

  private static short[] silence(int millis) {
    return new short[millis * RATE / 1000];
  }

  private static short[] line(short[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    short[] line = new short[length];
    int at = 0;
    for (short[] piece : pieces) {
      System.arraycopy(piece, 0, line, at, piece.length);
      at += piece.length;
    }
    return line;
  }
}
