package io.orderline.transcribe.live;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.LiveEar;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * The ear on one line: takes sound from the line's thread, and has it followed on another, one at a
 * time. What waits is bounded; what does not fit is dropped.
 */
final class LineEar implements LiveEar {
  private static final Logger LOG = Logger.getLogger(LineEar.class);

  /** So much is followed at a time before another line has its turn. */
  private static final int FRAMES_AT_A_TIME = 10;

  private final Follower follower;
  private final Executor threads;
  private final Runnable onClose;
  private final int frame;
  private final int worthwhile;
  private final short[] waiting;

  private int length;
  private boolean lost;
  private boolean running;
  private boolean closed;
  private volatile Expectation expectation = new Expectation.Anything();

  /**
   * An ear for a line.
   *
   * @param sampleRate in hertz
   * @param mostMillis of sound that may wait
   */
  LineEar(Follower follower, Executor threads, int sampleRate, int mostMillis, Runnable onClose) {
    this.follower = follower;
    this.threads = threads;
    this.onClose = onClose;
    this.frame = sampleRate * EndPointer.FRAME_MILLIS / 1000;
    this.worthwhile = 2 * frame;
    this.waiting = new short[mostMillis * (sampleRate / 1000)];
  }

  @Override
  public void listen(Expectation awaited) {
    expectation = awaited;
  }

  @Override
  public synchronized void accept(short[] samples) {
    if (closed) {
      return;
    }
    if (length + samples.length > waiting.length) {
      lost = true;
      return;
    }
    System.arraycopy(samples, 0, waiting, length, samples.length);
    length += samples.length;
    schedule();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      onClose.run();
      if (!running) {
        follower.close();
      }
    }
  }

  private void schedule() {
    if (!running && length >= worthwhile) {
      try {
        running = true;
        threads.execute(this::run);
      } catch (RejectedExecutionException e) {
        running = false; // the sound waits; the next piece of it tries again
      }
    }
  }

  private void run() {
    try {
      short[] sound = take();
      for (int at = 0; at < sound.length; at += frame) {
        follower.follow(Arrays.copyOfRange(sound, at, at + frame), expectation);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.error("listening to a line broke", e);
      close();
    }
    synchronized (this) {
      running = false;
      if (closed) {
        follower.close();
      } else {
        schedule();
      }
    }
  }

  private synchronized short[] take() {
    int taken = Math.min(length / frame, FRAMES_AT_A_TIME) * frame;
    short[] sound = Arrays.copyOf(waiting, taken);
    System.arraycopy(waiting, taken, waiting, 0, length - taken);
    length -= taken;
    if (lost) {
      follower.lost();
      lost = false;
    }
    return sound;
  }
}
