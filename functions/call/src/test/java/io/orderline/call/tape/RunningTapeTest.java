package io.orderline.call.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.records.CallRecording.Failure;
import io.orderline.core.records.CallRecording.Waveform;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A line is never held up by its recording, whatever becomes of that. */
class RunningTapeTest {
  private static final int RATE = 8000;

  private final CountDownLatch ended = new CountDownLatch(1);

  /** What the other thread does and what came of it. */
  private static class Reel implements RunningTape.Reel {
    private final CountDownLatch open;
    private final boolean broken;
    volatile long frames = -1;
    volatile Waveform waveform;
    volatile Failure failure;
    volatile Exception cause;

    Reel(CountDownLatch open, boolean broken) {
      this.open = open;
      this.broken = broken;
    }

    @Override
    public void write(byte[] both) throws IOException {
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (broken) {
        throw new IOException("the disk is full");
      }
    }

    @Override
    public void keep(long samples, Waveform heard) {
      frames = samples;
      waveform = heard;
    }

    @Override
    public void fail(Failure why) {
      failure = why;
    }

    @Override
    public void failed(Exception fault) {
      cause = fault;
    }
  }

  private static short[] second() {
    short[] samples = new short[RATE];
    Arrays.fill(samples, (short) 8000);
    return samples;
  }

  private void end(RunningTape tape, long now) throws InterruptedException {
    tape.end(now);
    assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void allOfItIsKept() throws Exception {
    var reel = new Reel(new CountDownLatch(0), false);
    var tape = new RunningTape(RATE, 0, reel, ended::countDown);
    for (int second = 1; second <= 20; second++) {
      tape.heard(second(), second * 1000L);
    }
    end(tape, 20_000);

    assertThat(reel.frames).isEqualTo(20 * RATE);
    assertThat(reel.waveform.caller()).hasSize(200).allMatch(level -> level > 40);
    assertThat(reel.waveform.line()).hasSize(200).containsOnly(0);
  }

  @Test
  void aFullDiskLosesTheRecordingAndNobodyWaits() throws Exception {
    var reel = new Reel(new CountDownLatch(0), true);
    var tape = new RunningTape(RATE, 0, reel, ended::countDown);
    tape.heard(second(), 1000);
    // a writer that is slow as well would lose it for another reason
    assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    for (int second = 2; second <= 500; second++) {
      tape.heard(second(), second * 1000L);
    }
    end(tape, 500_000);

    assertThat(reel.cause).hasMessage("the disk is full");
    assertThat(reel.frames).isEqualTo(-1);
  }

  /** The line goes on while the disk does not answer at all. */
  @Test
  void aDiskThatIsTooSlowLosesTheRecordingAndNobodyWaits() throws Exception {
    var open = new CountDownLatch(1);
    var reel = new Reel(open, false);
    var tape = new RunningTape(RATE, 0, reel, ended::countDown);
    for (int second = 1; second <= 500; second++) {
      tape.heard(second(), second * 1000L);
    }
    open.countDown();
    end(tape, 500_000);

    assertThat(reel.failure).isEqualTo(Failure.TOO_SLOW);
    assertThat(reel.frames).isEqualTo(-1);
  }

  @Test
  void aLongCallsWaveformTakesNoMoreRoom() {
    var levels = new Levels(RATE);
    byte[] minute = new byte[2 * 60 * RATE];
    for (int time = 0; time < 40; time++) {
      levels.add(minute);
    }

    Waveform waveform = levels.waveform();
    assertThat(waveform.caller().size()).isBetween(250, 600);
    assertThat(waveform.line()).hasSameSizeAs(waveform.caller());
  }
}
