package io.orderline.core.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.core.call.Expectation;
import io.orderline.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of {@link LiveRecognizer}, in process and remote. */
public abstract class LiveRecognizerContract {
  private static final int RATE = 8000;
  private static final int FRAME = RATE / 50;
  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<Hearing> told = new LinkedBlockingQueue<>();

  /** The adapter under test. */
  protected abstract LiveRecognizer recognizer();

  /** Whether there is a model to listen with. */
  protected abstract boolean listens();

  @Test
  void tellsOfAnUtteranceInOrderAndOfSilenceNothing() throws InterruptedException {
    assumeTrue(listens());
    try (LiveRecognition ear = open()) {
      ear.listen(new Expectation.Anything());
      give(ear, line(1000, 600, 1400));
      List<Hearing> heard = untilEnded();
      assertThat(heard.getFirst()).isInstanceOf(Hearing.Began.class);
      assertThat(heard).hasAtLeastOneElementOfType(Hearing.Paused.class);
      assertThat(heard.getLast())
          .isInstanceOfSatisfying(
              Hearing.Ended.class, ended -> assertThat(ended.silenceMillis()).isEqualTo(700));
      assertThat(told).isEmpty();
    }
  }

  @Test
  void aNumberMayPauseForLonger() throws InterruptedException {
    assumeTrue(listens());
    try (LiveRecognition ear = open()) {
      ear.listen(new Expectation.Digits(4, 11));
      give(ear, line(200, 600, 800));
      give(ear, line(0, 600, 1600));
      List<Hearing> heard = untilEnded();
      assertThat(heard).filteredOn(Hearing.Began.class::isInstance).hasSize(1);
      assertThat(heard.getLast())
          .isInstanceOfSatisfying(
              Hearing.Ended.class, ended -> assertThat(ended.silenceMillis()).isEqualTo(1500));
    }
  }

  @Test
  void whatIsAwaitedIsAwaitedInTheSoundThatComesAfterIt() throws InterruptedException {
    assumeTrue(listens());
    try (LiveRecognition ear = open()) {
      ear.listen(new Expectation.Anything());
      give(ear, line(400, 600, 1000));
      ear.listen(new Expectation.Digits(4, 11));
      assertThat(untilEnded().getLast())
          .isInstanceOfSatisfying(
              Hearing.Ended.class, ended -> assertThat(ended.silenceMillis()).isEqualTo(700));
    }
  }

  @Test
  void afterItIsClosedItTellsNothing() throws InterruptedException {
    assumeTrue(listens());
    LiveRecognition ear = open();
    ear.close();
    give(ear, line(400, 600, 1000));
    assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void whereNobodyListensThereIsNoEarOrItIsLostSoon() throws InterruptedException {
    assumeTrue(!listens());
    var ear = recognizer().open(new TenantId("demo"), RATE, told::add);
    if (ear.isPresent()) {
      assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(Hearing.Lost.class);
    }
  }

  private LiveRecognition open() {
    return recognizer().open(new TenantId("demo"), RATE, told::add).orElseThrow();
  }

  private static void give(LiveRecognition ear, short[] line) {
    for (int at = 0; at < line.length; at += FRAME) {
      ear.accept(Arrays.copyOfRange(line, at, at + FRAME));
    }
  }

  private List<Hearing> untilEnded() throws InterruptedException {
    List<Hearing> heard = new ArrayList<>();
    do {
      Hearing next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("after " + heard).isNotNull();
      heard.add(next);
    } while (!(heard.getLast() instanceof Hearing.Ended));
    return heard;
  }

  /** A noise like somebody speaking, between silences of these lengths in milliseconds. */
  private static short[] line(int silence, int voice, int silenceAfter) {
    short[] line = new short[(silence + voice + silenceAfter) * RATE / 1000];
    Random random = new Random(1);
    for (int i = silence * RATE / 1000; i < (silence + voice) * RATE / 1000; i++) {
      line[i] = (short) (4000 * random.nextGaussian());
    }
    return line;
  }
}
