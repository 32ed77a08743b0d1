package io.orderline.relay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic for events that no function took, unchanged, with the attributes in which Knative says
 * whose fault it was: {@code knativeerrordest}, {@code knativeerrorcode} (a status, where there was
 * one) and {@code knativeerrordata}.
 */
final class DeadLetterTopic implements AutoCloseable {
  private final String topic;
  private final Producer<String, byte[]> producer;

  DeadLetterTopic(RelayConfig config) {
    this.topic = config.delivery().deadLetters();
    this.producer =
        new KafkaProducer<>(
            BrokerAccess.to(
                config,
                Map.of(
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true)),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * Returns when the event is kept.
   *
   * @throws KafkaException when it could not be, so that it has to be brought again
   */
  void keep(ConsumerRecord<String, byte[]> event, String function, OptionalInt status, String why)
      throws InterruptedException {
    var letter = new ProducerRecord<>(topic, event.key(), event.value());
    event.headers().forEach(letter.headers()::add);
    letter
        .headers()
        .add("ce_knativeerrordest", utf8(function))
        .add("ce_knativeerrordata", utf8(why));
    status.ifPresent(
        code -> letter.headers().add("ce_knativeerrorcode", utf8(String.valueOf(code))));
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      throw new KafkaException("a dead letter cannot be kept", e.getCause());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
