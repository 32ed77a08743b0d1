package io.orderline.call.tape;

import io.orderline.core.records.CallRecording.Failure;
import io.orderline.core.records.CallRecording.Waveform;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The recording of one line: the line's thread puts sound on a short queue, and a thread of its own
 * writes it away. A queue that is full is a disk that is too slow: the recording is lost then, not
 * the call.
 */
final class RunningTape implements Tape {
  /** Pieces of half a second and more; two thirds of a megabyte on a line of 16 kHz. */
  private static final int QUEUE = 40;

  private static final byte[] END = new byte[0];

  /** Where it is written to; waits for disks and networks. */
  interface Reel {
    void write(byte[] both) throws IOException;

    /** All was written. */
    void keep(long frames, Waveform waveform) throws IOException;

    /** There will be no recording. */
    void fail(Failure why);

    /** It could not be written. */
    void failed(Exception cause);
  }

  private final TwoTracks tracks;
  private final Levels levels;
  private final Reel reel;
  private final Runnable ended;
  private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUE + 1);
  private volatile Failure failed;
  private volatile boolean broken;
  private boolean over;

  /**
   * @param ended what to do once it is kept or lost
   */
  RunningTape(int rate, long now, Reel reel, Runnable ended) {
    this.tracks = new TwoTracks(rate, now);
    this.levels = new Levels(rate);
    this.reel = reel;
    this.ended = ended;
    Thread.ofVirtual().name("recording").start(this::write);
  }

  @Override
  public void heard(short[] samples, long now) {
    if (!over) {
      tracks.heard(samples, now);
      put(tracks.take(false));
    }
  }

  @Override
  public void plays(short[] samples, long now) {
    if (!over) {
      tracks.plays(samples, now);
      put(tracks.take(false));
    }
  }

  @Override
  public void stops(long now) {
    if (!over) {
      tracks.stops(now);
    }
  }

  @Override
  public void end(long now) {
    if (!over) {
      tracks.keepUp(now);
      put(tracks.take(true));
      stop();
    }
  }

  private void put(byte[] both) {
    if (both.length == 0 || over || broken) {
      return;
    }
    if (queue.size() >= QUEUE) {
      failed = Failure.TOO_SLOW;
      stop();
    } else {
      queue.add(both);
    }
  }

  /** There is always room for the end. */
  private void stop() {
    if (!over) {
      over = true;
      queue.add(END);
    }
  }

  private void write() {
    try {
      long frames = 0;
      for (byte[] both = queue.take(); both.length > 0; both = queue.take()) {
        if (failed == null) {
          reel.write(both);
          levels.add(both);
          frames += both.length / 2;
        }
      }
      if (failed == null) {
        reel.keep(frames, levels.waveform());
      } else {
        reel.fail(failed);
      }
    } catch (IOException | RuntimeException e) {
      reel.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reel.fail(Failure.INTERRUPTED);
    } finally {
      broken = true;
      queue.clear();
      ended.run();
    }
  }
}
