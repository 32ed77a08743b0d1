package io.orderline.relay;

import io.orderline.events.Undelivered;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Takes dead letters from their topic, whoever wrote them, into the inbox: those of an outage come
 * back by themselves, those of poison when an operator says so.
 */
@ApplicationScoped
class DeadLetterDesk {
  private static final Logger LOG = Logger.getLogger(DeadLetterDesk.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final RelayConfig config;
  private final Undelivered undelivered;
  private final Thread thread =
      Thread.ofPlatform().name("dead letters").daemon().unstarted(this::run);
  private volatile KafkaConsumer<String, byte[]> consumer;
  private volatile boolean closing;

  DeadLetterDesk(RelayConfig config, Undelivered undelivered) {
    this.config = config;
    this.undelivered = undelivered;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  private void run() {
    while (!closing) {
      try (var connected = connect()) {
        consumer = connected;
        connected.subscribe(List.of(config.delivery().deadLetters()));
        while (!closing) {
          connected.poll(POLL).forEach(this::file);
          connected.commitSync();
        }
      } catch (WakeupException _) {
        LOG.debug("no more dead letters for now");
      } catch (RuntimeException fault) {
        LOG.warnf("dead letters stay in their topic for now: %s", fault.toString());
        pause();
      }
    }
  }

  private void file(ConsumerRecord<String, byte[]> record) {
    DeadLetter letter;
    try {
      letter = DeadLetter.of(record);
    } catch (IllegalArgumentException none) {
      LOG.errorf(
          "the dead letter at %s-%d/%d is no event of ours and stays there",
          record.topic(), record.partition(), record.offset());
      return;
    }
    String courier = FunctionCouriers.name(letter.function());
    Uni<Void> filed =
        letter.outage()
            ? undelivered.bringAgain(courier, letter.event(), letter.why())
            : undelivered.setAside(courier, letter.event(), letter.why());
    filed.await().atMost(PATIENCE);
  }

  private KafkaConsumer<String, byte[]> connect() {
    return new KafkaConsumer<>(
        BrokerAccess.to(
            config,
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                "orderline-dead-letters",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest")),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(config.delivery().away().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    closing = true;
    KafkaConsumer<String, byte[]> connected = consumer;
    if (connected != null) {
      connected.wakeup();
    }
    thread.join(STOP);
    thread.interrupt();
  }
}
