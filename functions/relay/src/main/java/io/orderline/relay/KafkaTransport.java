package io.orderline.relay;

import io.orderline.core.event.CloudEvent;
import io.orderline.events.Transport;
import io.orderline.telemetry.trace.Traces;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events go to Kafka; they are there when every replica in step has them. */
@ApplicationScoped
class KafkaTransport implements Transport {
  /** Time limit for finding the topic's partitions. */
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

  private final RelayConfig config;
  private final Traces traces;
  private final Producer<String, byte[]> producer;

  KafkaTransport(RelayConfig config, Traces traces) {
    this.config = config;
    this.traces = traces;
    this.producer =
        new KafkaProducer<>(
            BrokerAccess.to(
                config,
                Map.of(
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    LONGEST_LOOK.toMillis(),
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    (int) config.patience().dividedBy(2).toMillis(),
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    (int) config.patience().toMillis())),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @Override
  public String name() {
    return "kafka";
  }

  /** On a worker thread: Kafka's client waits for its brokers before it takes a record. */
  @Override
  public Uni<Void> send(CloudEvent event) {
    var record = CloudEvents.record(config.topic(), event, traces.now());
    return Uni.createFrom()
        .<Void>emitter(
            emitter ->
                producer.send(
                    record,
                    (_, fault) -> {
                      if (fault == null) {
                        emitter.complete(null);
                      } else {
                        emitter.fail(fault);
                      }
                    }))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  void stop(@Observes ShutdownEvent stopping) {
    producer.close(LONGEST_LOOK);
  }
}
