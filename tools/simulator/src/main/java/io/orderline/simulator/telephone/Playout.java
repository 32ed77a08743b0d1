package io.orderline.simulator.telephone;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * What a caller hears on a stream: sound is kept until it is its turn, and a mark is reached when
 * all before it was heard.
 */
public final class Playout {
  private final Deque<Item> waiting = new ArrayDeque<>();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private int at;
  private long soundAt;
  private long clearedAt;
  private long quietAt = System.nanoTime();
  private int clears;

  private sealed interface Item {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Sound(byte[] mulaw) implements Item {}

    record Mark(String name) implements Item {}
  }

  synchronized void add(byte[] mulaw) {
    if (soundAt == 0) {
      soundAt = System.nanoTime();
    }
    waiting.add(new Item.Sound(mulaw));
    notifyAll();
  }

  synchronized void mark(String name) {
    waiting.add(new Item.Mark(name));
  }

  /** Drops what was not heard yet; its marks are told at once, as Twilio does. */
  synchronized List<String> clear() {
    List<String> marks = new ArrayList<>();
    for (Item item : waiting) {
      if (item instanceof Item.Mark(String name)) {
        marks.add(name);
      }
    }
    waiting.clear();
    at = 0;
    soundAt = 0;
    clears++;
    clearedAt = System.nanoTime();
    quietAt = clearedAt;
    notifyAll();
    return marks;
  }

  /** Time passes; returns the marks that were reached. */
  synchronized List<String> play(int bytes) {
    List<String> reached = new ArrayList<>();
    int left = bytes;
    while (!waiting.isEmpty() && (left > 0 || waiting.peek() instanceof Item.Mark)) {
      switch (waiting.peek()) {
        case Item.Mark(String name) -> {
          reached.add(name);
          waiting.remove();
        }
        case Item.Sound(byte[] mulaw) -> {
          int taken = Math.min(left, mulaw.length - at);
          heard.write(mulaw, at, taken);
          at += taken;
          left -= taken;
          if (at == mulaw.length) {
            waiting.remove();
            at = 0;
          }
          quietAt = System.nanoTime();
        }
      }
    }
    notifyAll();
    return reached;
  }

  /** All that was heard so far, mu-law. */
  public synchronized byte[] heard() {
    return heard.toByteArray();
  }

  /**
   * Forgets what was heard, and when: from now on. What waits to be heard is heard all the same.
   */
  public synchronized void listen() {
    heard.reset();
    soundAt = waiting.isEmpty() ? 0 : System.nanoTime();
    clears = 0;
  }

  /** When the first sound came since we listen, or since it was cut off; 0 for none. */
  public synchronized long soundAt() {
    return soundAt;
  }

  /** How often the sound was cut off since we listen. */
  public synchronized int clears() {
    return clears;
  }

  /** When the sound was last cut off, in nanoseconds. */
  public synchronized long clearedAt() {
    return clearedAt;
  }

  /** Waits for the first sound since we listen, or since it was cut off. */
  public void awaitSound(Duration patience) throws TimeoutException, InterruptedException {
    await(playout -> playout.soundAt != 0, patience, "nothing was heard");
  }

  /** Waits until the sound was cut off. */
  public void awaitClear(Duration patience) throws TimeoutException, InterruptedException {
    await(playout -> playout.clears > 0, patience, "the sound was not cut off");
  }

  /** Waits until something was heard and then nothing for this long. */
  public void awaitQuiet(Duration quiet, Duration patience)
      throws TimeoutException, InterruptedException {
    await(
        playout ->
            playout.soundAt != 0
                && playout.waiting.isEmpty()
                && System.nanoTime() - playout.quietAt > quiet.toNanos(),
        patience,
        "the sound did not end");
  }

  private synchronized void await(Predicate<Playout> done, Duration patience, String otherwise)
      throws TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!done.test(this)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new TimeoutException(otherwise + " within " + patience.toMillis() + " ms");
      }
      wait(Math.min(20, Math.max(1, TimeUnit.NANOSECONDS.toMillis(left))));
    }
  }
}
