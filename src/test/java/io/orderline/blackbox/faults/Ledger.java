package io.orderline.blackbox.faults;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the callers know: which calls they placed, and which ticket numbers they were told. */
final class Ledger {
  /** A call that was placed. */
  record Placed(int customer, Wish wish) {}

  /** A ticket number that a caller heard. */
  record Told(String call, int customer) {}

  private final Map<String, Placed> calls = new ConcurrentHashMap<>();
  private final Map<String, Told> told = new ConcurrentHashMap<>();
  private final Set<String> troubled = ConcurrentHashMap.newKeySet();
  private final Set<String> acrossAnOutage = ConcurrentHashMap.newKeySet();
  private final AtomicInteger silences = new AtomicInteger();
  private final AtomicInteger apologies = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();
  private final AtomicInteger contradictions = new AtomicInteger();
  private final AtomicInteger unserved = new AtomicInteger();
  private int answers;
  private int done;

  void placed(String call, int customer, Wish wish) {
    calls.put(call, new Placed(customer, wish));
  }

  /** A caller has heard a ticket number, perhaps again. */
  void told(String number, String call, int customer) {
    Told now = new Told(call, customer);
    Told before = told.putIfAbsent(number, now);
    if (before != null && !before.equals(now)) {
      contradictions.incrementAndGet(); // one number for two wishes
    }
  }

  /** An answer of this call may not have arrived. */
  void troubled(String call) {
    troubled.add(call);
  }

  /** A caller waited in the line while the server was down, and then went on. */
  void wentOn(String call) {
    acrossAnOutage.add(call);
  }

  /** An answer was heard. */
  synchronized void heard(String text) {
    if (text.isBlank()) {
      silences.incrementAndGet();
    } else if (text.contains("抱歉，系统")) {
      apologies.incrementAndGet();
    }
    answers++;
    notifyAll();
  }

  /** The provider had neither a document nor a fallback, and ended the call. */
  void dropped() {
    dropped.incrementAndGet();
  }

  /** A caller will not call again. */
  synchronized void done(boolean served) {
    if (!served) {
      unserved.incrementAndGet();
    }
    done++;
    notifyAll();
  }

  /** Waits until so many callers are done. */
  synchronized void awaitDone(int callers) throws InterruptedException {
    while (done < callers) {
      wait();
    }
  }

  /** Waits until so many more answers were heard, at most for a time. */
  synchronized void awaitAnswers(int more, Duration most) throws InterruptedException {
    int wanted = answers + more;
    long deadline = System.nanoTime() + most.toNanos();
    for (long left = most.toMillis(); answers < wanted && left > 0; ) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
  }

  synchronized int done() {
    return done;
  }

  synchronized int answers() {
    return answers;
  }

  Map<String, Placed> calls() {
    return calls;
  }

  Map<String, Told> told() {
    return told;
  }

  Set<String> troubled() {
    return new HashSet<>(troubled);
  }

  int acrossAnOutage() {
    return acrossAnOutage.size();
  }

  int silences() {
    return silences.get();
  }

  int apologies() {
    return apologies.get();
  }

  int droppedCalls() {
    return dropped.get();
  }

  int contradictions() {
    return contradictions.get();
  }

  int unserved() {
    return unserved.get();
  }
}
