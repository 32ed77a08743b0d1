package io.orderline.simulator.telephone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a caller says on a stream, in the order in which he wants to say it. */
public final class CallersVoice {
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int at;
  private long saidAt;

  /** Says a sound after what is being said. */
  public synchronized void say(byte[] mulaw) {
    waiting.add(mulaw);
  }

  /** When the last of all that was to be said went out, in nanoseconds; 0 while he speaks. */
  public synchronized long saidAt() {
    return waiting.isEmpty() ? saidAt : 0;
  }

  /** Waits until all that was to be said went out. */
  public synchronized void awaitSaid(Duration patience)
      throws TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!waiting.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new TimeoutException("not all was said within " + patience.toMillis() + " ms");
      }
      wait(left);
    }
  }

  synchronized byte[] next(int length, byte silence) {
    byte[] frame = new byte[length];
    Arrays.fill(frame, silence);
    int filled = 0;
    while (filled < length && !waiting.isEmpty()) {
      byte[] sound = waiting.peek();
      int taken = Math.min(length - filled, sound.length - at);
      System.arraycopy(sound, at, frame, filled, taken);
      filled += taken;
      at += taken;
      if (at == sound.length) {
        waiting.remove();
        at = 0;
        saidAt = System.nanoTime();
        notifyAll();
      }
    }
    return frame;
  }
}
