package io.orderline.relay;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Fetches one function's events from Kafka and hands them to its {@linkplain Lanes lanes}. Kafka is
 * told only what is done, so that after a crash on either side it is brought again; the function's
 * inbox drops what it knows. It never stops fetching for long, so that Kafka does not take a relay
 * that waits for a function for a dead one.
 */
final class FunctionDelivery implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FunctionDelivery.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final int MOST_AT_ONCE = 64;
  private static final int MISSED_AFTER_MILLIS = 10_000;

  private final String function;
  private final RelayConfig config;
  private final Reachability reachability;
  private final Lanes lanes;
  private final Thread thread;
  private final Map<TopicPartition, PartitionProgress> partitions = new ConcurrentHashMap<>();
  private final AtomicLong waiting = new AtomicLong();
  private volatile boolean closing;
  private volatile KafkaConsumer<String, byte[]> consumer;

  FunctionDelivery(
      String function,
      URI address,
      RelayConfig config,
      DeadLetterTopic deadLetters,
      InstantSource clock) {
    this.function = function;
    this.config = config;
    RelayConfig.Delivery delivery = config.delivery();
    this.reachability = new Reachability(function, delivery.retryAfter(), delivery.away(), clock);
    this.lanes =
        new Lanes(
            new EventDelivery(
                function,
                new FunctionReceiver(address, delivery.timeout()),
                new Patience(delivery.retries(), delivery.retryAfter()),
                reachability,
                deadLetters));
    this.thread = Thread.ofPlatform().name("events to " + function).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  String function() {
    return function;
  }

  /** How many events wait for the function, in Kafka and here. */
  long waiting() {
    return waiting.get();
  }

  /** Since when it cannot be reached; nothing while it can. */
  Optional<Instant> awaySince() {
    return reachability.awaySince();
  }

  private void run() {
    while (!closing) {
      try (var connected = connect()) {
        consumer = connected;
        connected.subscribe(List.of(config.topic()), new Assignment());
        while (!closing) {
          fetch(connected);
        }
      } catch (WakeupException | RejectedExecutionException _) {
        LOG.debugf("%s gets no more events for now", function);
      } catch (KafkaException fault) {
        LOG.warnf("events for %s stopped and will go on: %s", function, fault.getMessage());
        pause(config.delivery().retryAfter());
      } finally {
        forget(List.copyOf(partitions.keySet()));
      }
    }
  }

  private void fetch(KafkaConsumer<String, byte[]> connected) {
    for (ConsumerRecord<String, byte[]> event : connected.poll(POLL)) {
      PartitionProgress progress =
          partitions.computeIfAbsent(
              new TopicPartition(event.topic(), event.partition()), _ -> new PartitionProgress());
      progress.began(event.offset());
      lanes.add(event, progress);
    }
    commit(connected);
    long behind = 0;
    for (TopicPartition partition : connected.assignment()) {
      PartitionProgress progress = partitions.get(partition);
      behind +=
          connected.currentLag(partition).orElse(0) + (progress == null ? 0 : progress.size());
      if (progress != null && progress.full()) {
        connected.pause(List.of(partition));
      } else {
        connected.resume(List.of(partition));
      }
    }
    waiting.set(behind);
  }

  private void commit(KafkaConsumer<String, byte[]> connected) {
    Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
    partitions.forEach(
        (partition, progress) -> {
          long offset = progress.news();
          if (offset >= 0) {
            news.put(partition, new OffsetAndMetadata(offset));
          }
        });
    if (!news.isEmpty()) {
      try {
        connected.commitSync(news);
      } catch (RebalanceInProgressException _) {
        return; // whoever gets them is told in the end
      }
      news.forEach((partition, offset) -> partitions.get(partition).told(offset.offset()));
    }
  }

  /** Partitions go to another relay when one joins or leaves. */
  private final class Assignment implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {}

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> taken) {
      commit(consumer);
      forget(taken);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> taken) {
      forget(taken);
    }
  }

  private void forget(Collection<TopicPartition> taken) {
    for (TopicPartition partition : taken) {
      Optional.ofNullable(partitions.remove(partition)).ifPresent(PartitionProgress::revoke);
    }
    reachability.tried();
  }

  private KafkaConsumer<String, byte[]> connect() {
    return new KafkaConsumer<>(
        BrokerAccess.to(
            config,
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                "orderline-" + function,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_AT_ONCE,
                // a relay that was killed is missed soon, so that its successor goes on
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                MISSED_AFTER_MILLIS)),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private void pause(Duration wait) {
    try {
      TimeUnit.MILLISECONDS.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }

  @Override
  public void close() {
    closing = true;
    KafkaConsumer<String, byte[]> connected = consumer;
    if (connected != null) {
      connected.wakeup();
    }
    try {
      thread.join(STOP); // it tells Kafka what is done, and leaves the group
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lanes.close();
    thread.interrupt();
  }
}
