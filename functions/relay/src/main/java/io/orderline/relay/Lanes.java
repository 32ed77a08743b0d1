package io.orderline.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Events of one subject go one after the other, those of others at the same time, so that one that
 * is tried again holds up only what must come after it.
 */
final class Lanes implements AutoCloseable {
  private final EventDelivery delivery;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Deque<Queued>> lanes = new HashMap<>();

  private record Queued(ConsumerRecord<String, byte[]> event, PartitionProgress progress) {}

  Lanes(EventDelivery delivery) {
    this.delivery = delivery;
  }

  synchronized void add(ConsumerRecord<String, byte[]> event, PartitionProgress progress) {
    String lane = String.valueOf(event.key());
    Deque<Queued> queue = lanes.get(lane);
    if (queue == null) {
      queue = new ArrayDeque<>();
      lanes.put(lane, queue);
      threads.execute(() -> work(lane));
    }
    queue.add(new Queued(event, progress));
  }

  private void work(String lane) {
    try {
      for (Queued next = next(lane); next != null; next = next(lane)) {
        if (delivery.deliver(next.event(), next.progress()::ours)) {
          next.progress().done(next.event().offset());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Queued next(String lane) {
    Queued next = lanes.get(lane).poll();
    if (next == null) {
      lanes.remove(lane);
    }
    return next;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
