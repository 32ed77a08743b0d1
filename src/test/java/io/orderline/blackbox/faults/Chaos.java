package io.orderline.blackbox.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Faults at random moments. Which ones, in which order and after how many callers follows from the
 * seed; what they hit is chance.
 */
final class Chaos {
  private static final int LONGEST_WAIT_MILLIS = 200;

  /** How many callers may be ahead of the next fault. */
  private static final int AHEAD = 24;

  private final Site site;
  private final Gate gate;
  private final Ledger ledger;
  private final Random random;
  private final List<Strike> plan;
  private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
  private final Map<Fault.Place, Future<?>> goingOn = new EnumMap<>(Fault.Place.class);
  private int together;

  private record Strike(int afterCallers, Fault fault) {}

  Chaos(Site site, Gate gate, Ledger ledger, Random random, int callers) {
    this.site = site;
    this.gate = gate;
    this.ledger = ledger;
    this.random = random;
    this.plan = plan(random, callers);
  }

  private static List<Strike> plan(Random random, int callers) {
    var faults = new ArrayList<Fault>();
    for (Fault fault : Fault.values()) {
      int times = Math.max(1, Math.round((float) fault.times() * callers / 500));
      faults.addAll(Collections.nCopies(times, fault));
    }
    Collections.shuffle(faults, random);
    int[] moments = random.ints(faults.size(), 0, callers * 19 / 20).sorted().toArray();
    var plan = new ArrayList<Strike>();
    for (int i = 0; i < moments.length; i++) {
      plan.add(new Strike(moments[i], faults.get(i)));
    }
    return plan;
  }

  /**
   * Lets them happen: at one place one after the other, at different places also at the same time.
   * Those still to come at the deadline do not happen.
   */
  Void run(Instant deadline) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      strike(deadline, threads);
      for (Future<?> last : goingOn.values()) {
        last.get();
      }
    } finally {
      gate.admit(Integer.MAX_VALUE);
    }
    return null;
  }

  private void strike(Instant deadline, ExecutorService threads) throws Exception {
    for (Strike strike : plan) {
      Fault fault = strike.fault();
      gate.admit(strike.afterCallers() + AHEAD);
      ledger.awaitDone(strike.afterCallers());
      Future<?> before = goingOn.get(fault.place());
      if (before != null) {
        before.get();
      }
      if (Instant.now().isAfter(deadline)) {
        break;
      }
      // anywhere within a turn, not just at its end
      LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_WAIT_MILLIS)).toNanos());
      if (goingOn.values().stream().anyMatch(other -> !other.isDone())) {
        together++;
      }
      System.out.printf("faults  %3d callers served, %s%n", ledger.done(), fault.what());
      struck.merge(fault, 1, Integer::sum);
      goingOn.put(fault.place(), threads.submit(() -> happen(fault)));
    }
  }

  private Void happen(Fault fault) throws Exception {
    fault.strike(site);
    return null;
  }

  /** How many happened while another one went on. */
  int together() {
    return together;
  }

  int planned(Fault fault) {
    return (int) plan.stream().filter(strike -> strike.fault() == fault).count();
  }

  int struck(Fault fault) {
    return struck.getOrDefault(fault, 0);
  }
}
