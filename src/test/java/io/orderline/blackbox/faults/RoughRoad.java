package io.orderline.blackbox.faults;

import io.orderline.simulator.telephone.Road;
import io.orderline.simulator.telephone.Webhooks;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Doubles webhooks, delivers copies of them when the call has long moved on, and loses answers on
 * their way back.
 */
final class RoughRoad {
  /** How many of a hundred webhooks meet each of these. */
  private static final int DOUBLED = 8;

  private static final int LATE = 8;
  private static final int LOST = 3;

  private final Ledger ledger;
  private final ExecutorService copies;
  private final RandomGenerator random;
  private final Deque<Copy> held = new ArrayDeque<>();

  final AtomicInteger carried = new AtomicInteger();
  final AtomicInteger doubled = new AtomicInteger();
  final AtomicInteger late = new AtomicInteger();
  final AtomicInteger lost = new AtomicInteger();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger brokenOff = new AtomicInteger();
  final AtomicInteger timedOut = new AtomicInteger();
  final AtomicInteger notAccepted = new AtomicInteger();

  private record Copy(Road straight, HttpRequest request, Map<String, String> form) {
    Webhooks.Reply carry() throws IOException {
      return straight.carry(request, form);
    }
  }

  RoughRoad(Ledger ledger, ExecutorService copies, RandomGenerator random) {
    this.ledger = ledger;
    this.copies = copies;
    this.random = random;
  }

  /** Makes a straight road a rough one. */
  Road over(Road straight) {
    return (request, form) -> carry(new Copy(straight, request, form));
  }

  private Webhooks.Reply carry(Copy webhook) throws IOException {
    carried.incrementAndGet();
    String call = webhook.form().get("CallSid");
    boolean answerLost = disturb(webhook);
    Webhooks.Reply reply;
    try {
      reply = webhook.carry();
    } catch (IOException e) {
      ledger.troubled(call);
      kind(e).incrementAndGet();
      throw e;
    }
    if (reply.status() / 100 != 2) {
      ledger.troubled(call);
      notAccepted.incrementAndGet();
    }
    if (answerLost) {
      ledger.troubled(call);
      lost.incrementAndGet();
      throw new IOException("the answer was lost on its way");
    }
    return reply;
  }

  /** Delivers what is still held back. */
  synchronized void clear() {
    held.forEach(this::send);
    held.clear();
  }

  private synchronized boolean disturb(Copy webhook) {
    int dice = random.nextInt(100);
    if (dice < DOUBLED) {
      doubled.incrementAndGet();
      send(webhook);
    } else if (dice < DOUBLED + LATE) {
      late.incrementAndGet();
      held.add(webhook);
    }
    if (!held.isEmpty() && random.nextInt(100) < LATE) {
      send(held.poll());
    }
    return dice >= 100 - LOST;
  }

  private void send(Copy copy) {
    copies.execute(
        () -> {
          try {
            copy.carry();
          } catch (IOException down) {
            // nobody waits for the answer to a copy
          }
        });
  }

  private AtomicInteger kind(IOException e) {
    return switch (e) {
      case ConnectException _ -> refused;
      case HttpTimeoutException _ -> timedOut;
      default -> brokenOff;
    };
  }
}
