package io.orderline.relay;

import io.orderline.events.Outage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Brings one function its events, those of a subject one after the other, those of others at the
 * same time. Kafka is told only what the function has taken, so that after a crash on either side
 * it is brought again; the function's inbox drops what it knows. What it does not take, however
 * often it is brought, becomes a dead letter.
 */
final class FunctionDelivery implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FunctionDelivery.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SPARE = Duration.ofMinutes(1);
  private static final int MOST_AT_ONCE = 64;
  private static final int MISSED_AFTER_MILLIS = 10_000;

  private final String function;
  private final FunctionReceiver receiver;
  private final RelayConfig config;
  private final Patience patience;
  private final DeadLetterTopic deadLetters;
  private final Outage outage;
  private final Thread thread;
  private volatile boolean closing;
  private volatile KafkaConsumer<String, byte[]> consumer;

  FunctionDelivery(String function, URI address, RelayConfig config, DeadLetterTopic deadLetters) {
    this.function = function;
    this.receiver = new FunctionReceiver(address, config.delivery().timeout());
    this.config = config;
    this.patience = new Patience(config.delivery().retries(), config.delivery().retryAfter());
    this.deadLetters = deadLetters;
    this.outage = new Outage(LOG, "bringing events to " + function);
    this.thread = Thread.ofPlatform().name("events to " + function).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closing) {
      try (var connected = connect()) {
        consumer = connected;
        connected.subscribe(List.of(config.topic()));
        while (!closing) {
          deliver(connected.poll(POLL));
          connected.commitSync();
        }
      } catch (WakeupException | CompletionException _) {
        LOG.debugf("%s gets no more events for now", function);
      } catch (KafkaException fault) {
        LOG.warnf("events for %s stopped and will go on: %s", function, fault.getMessage());
        pause(config.delivery().retryAfter());
      }
    }
  }

  /** Completes when the function has taken all of them. */
  private void deliver(ConsumerRecords<String, byte[]> records) {
    Map<String, List<ConsumerRecord<String, byte[]>>> bySubject =
        StreamSupport.stream(records.spliterator(), false)
            .collect(Collectors.groupingBy(ConsumerRecord::key));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              bySubject.values().stream()
                  .map(
                      ofOne ->
                          CompletableFuture.runAsync(() -> ofOne.forEach(this::deliver), executor))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private void deliver(ConsumerRecord<String, byte[]> event) {
    try {
      for (int failures = 1; ; failures++) {
        switch (receiver.bring(event)) {
          case Answer.Taken _ -> {
            outage.passed();
            return;
          }
          case Answer.Never(var why) -> {
            giveUp(event, why);
            return;
          }
          case Answer.NotNow(var why) -> {
            outage.failed(new IOException(why));
            Optional<Duration> wait = patience.waitAfter(failures);
            if (wait.isEmpty()) {
              giveUp(event, why);
              return;
            }
            pause(wait.get());
          }
        }
        if (closing) {
          throw new WakeupException();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WakeupException();
    }
  }

  /** Says which event it is and nothing of its data. */
  private void giveUp(ConsumerRecord<String, byte[]> event, String why)
      throws InterruptedException {
    deadLetters.keep(event, function, why);
    LOG.warnf(
        "%s did not take the event %s (%s): it is in %s",
        function, CloudEvents.id(event), why, config.delivery().deadLetters());
  }

  private KafkaConsumer<String, byte[]> connect() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            config.bootstrapServers(),
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
            MISSED_AFTER_MILLIS,
            // whoever waits for a function is not taken for dead
            ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
            Math.clamp(
                patience.longest(config.delivery().timeout()).plus(SPARE).toMillis(),
                1,
                Integer.MAX_VALUE)),
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
    thread.interrupt();
  }
}
