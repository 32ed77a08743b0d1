package io.orderline.transcribe.live;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveRecognition;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The ear on one line: takes sound from the line's thread, and has it followed on another, one
 * piece at a time. When it is followed does not matter: the time that counts is the sound's own.
 */
final class QueuedRecognition implements LiveRecognition {
  private static final Logger LOG = Logger.getLogger(QueuedRecognition.class);

  /** So much is followed at a time before another line has its turn. */
  private static final int FRAMES_AT_A_TIME = 10;

  private static final int WORTHWHILE = 2;

  private final Follower follower;
  private final Executor threads;
  private final Consumer<Hearing> hearer;
  private final Runnable onClose;
  private final WaitingSound waiting;

  private boolean running;
  private boolean closed;

  /**
   * An ear for a line.
   *
   * @param sampleRate in hertz
   * @param mostMillis of sound that may wait
   * @param hearer is told when this ear breaks
   */
  QueuedRecognition(
      Follower follower,
      Executor threads,
      int sampleRate,
      int mostMillis,
      Consumer<Hearing> hearer,
      Runnable onClose) {
    this.follower = follower;
    this.threads = threads;
    this.hearer = hearer;
    this.onClose = onClose;
    int perMilli = sampleRate / 1000;
    this.waiting = new WaitingSound(EndPointer.FRAME_MILLIS * perMilli, mostMillis * perMilli);
  }

  @Override
  public synchronized void listen(Expectation awaited) {
    waiting.await(awaited);
  }

  @Override
  public synchronized void accept(short[] samples) {
    if (!closed) {
      waiting.add(samples);
      schedule();
    }
  }

  @Override
  public synchronized int behind() {
    return waiting.frames() * EndPointer.FRAME_MILLIS;
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
    if (!running && waiting.frames() >= WORTHWHILE) {
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
      Optional<WaitingSound.Piece> piece = next();
      for (int i = 1; piece.isPresent(); i++) {
        follow(piece.get());
        piece = i < FRAMES_AT_A_TIME ? next() : Optional.empty();
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.error("listening to a line broke", e);
      hearer.accept(new Hearing.Lost("listening broke"));
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

  private void follow(WaitingSound.Piece piece) {
    if (piece.afterGap()) {
      follower.lost();
    }
    follower.follow(piece.samples(), piece.expectation());
  }

  private synchronized Optional<WaitingSound.Piece> next() {
    return closed || waiting.frames() == 0 ? Optional.empty() : Optional.of(waiting.next());
  }
}
