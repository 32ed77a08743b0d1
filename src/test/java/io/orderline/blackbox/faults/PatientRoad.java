package io.orderline.blackbox.faults;

import io.orderline.simulator.telephone.Road;
import io.orderline.simulator.telephone.Webhooks;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds a webhook until there is a process that takes it, as Knative's activator does for a
 * function that has none; not longer than the provider waits. What has reached a process and is
 * lost with it is not sent again.
 */
final class PatientRoad implements Road {
  private static final Duration LONGEST = Duration.ofSeconds(14);
  private static final long PAUSE_NANOS = 100_000_000;

  private final Road straight;
  private final Ledger ledger;

  final AtomicInteger carried = new AtomicInteger();
  final AtomicInteger held = new AtomicInteger();
  final AtomicInteger brokenOff = new AtomicInteger();
  final AtomicInteger notAccepted = new AtomicInteger();

  PatientRoad(Road straight, Ledger ledger) {
    this.straight = straight;
    this.ledger = ledger;
  }

  @Override
  public Webhooks.Reply carry(HttpRequest request, Map<String, String> form) throws IOException {
    carried.incrementAndGet();
    Instant end = Instant.now().plus(LONGEST);
    boolean waited = false;
    while (true) {
      try {
        Webhooks.Reply reply = straight.carry(request, form);
        if (reply.status() / 100 != 2) {
          ledger.troubled(form.get("CallSid"));
          notAccepted.incrementAndGet();
        }
        return reply;
      } catch (ConnectException nobody) {
        if (Instant.now().isAfter(end)) {
          throw nobody;
        }
        if (!waited) {
          held.incrementAndGet();
        }
        waited = true;
        LockSupport.parkNanos(PAUSE_NANOS);
      } catch (IOException e) {
        ledger.troubled(form.get("CallSid"));
        brokenOff.incrementAndGet();
        throw e;
      }
    }
  }
}
