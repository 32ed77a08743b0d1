package io.orderline.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.tenant.TenantId;
import io.orderline.json.CoreJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Events in the binary mode of CloudEvents 1.0: attributes in headers, data as JSON. */
final class CloudEvents {
  private static final String KAFKA_PREFIX = "ce_";
  private static final String HTTP_PREFIX = "ce-";
  private static final String JSON = "application/json";

  private CloudEvents() {}

  /**
   * For Kafka: events of one tenant's subject share a partition, and so stay in order.
   *
   * @param trace what the event came of: CloudEvents' extension for distributed tracing
   */
  static ProducerRecord<String, byte[]> record(
      String topic, CloudEvent event, Optional<String> trace) {
    var record = new ProducerRecord<>(topic, event.tenant() + "/" + event.subject(), data(event));
    attributes(event)
        .forEach((name, value) -> record.headers().add(KAFKA_PREFIX + name, utf8(value)));
    trace.ifPresent(parent -> record.headers().add(KAFKA_PREFIX + "traceparent", utf8(parent)));
    record.headers().add("content-type", utf8(JSON));
    return record;
  }

  /** A record of Kafka as a request to a function, without looking into it. */
  static HttpRequest.Builder request(URI function, ConsumerRecord<String, byte[]> record) {
    var request =
        HttpRequest.newBuilder(function)
            .header("content-type", JSON)
            .POST(HttpRequest.BodyPublishers.ofByteArray(record.value()));
    for (Header header : record.headers()) {
      if (header.key().startsWith(KAFKA_PREFIX)) {
        request.header(
            HTTP_PREFIX + header.key().substring(KAFKA_PREFIX.length()),
            new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return request;
  }

  /** An event as a request to a function. */
  static HttpRequest.Builder request(URI function, CloudEvent event) {
    var request =
        HttpRequest.newBuilder(function)
            .header("content-type", JSON)
            .POST(HttpRequest.BodyPublishers.ofByteArray(data(event)));
    attributes(event).forEach((name, value) -> request.header(HTTP_PREFIX + name, value));
    return request;
  }

  /**
   * The event in a Kafka record, in the binary or in the structured mode.
   *
   * @throws IllegalArgumentException when there is none of ours in it
   */
  static CloudEvent event(ConsumerRecord<String, byte[]> record) {
    try {
      JsonNode body = CoreJson.mapper().readTree(record.value());
      boolean binary = record.headers().lastHeader(KAFKA_PREFIX + "id") != null;
      JsonNode data = binary ? body : body.path("data");
      Map<String, String> read = new LinkedHashMap<>();
      data.properties().forEach(field -> read.put(field.getKey(), field.getValue().asText()));
      UnaryOperator<String> named =
          name -> binary ? attribute(record, name).orElse(null) : body.path(name).asText(null);
      return new CloudEvent(
          named.apply("id"),
          named.apply("source"),
          named.apply("type"),
          new TenantId(named.apply("tenant")),
          named.apply("subject"),
          OffsetDateTime.parse(named.apply("time")).toInstant(),
          read,
          CloudEvent.version(named.apply("dataschema")));
    } catch (IOException | NullPointerException | DateTimeException e) {
      throw new IllegalArgumentException("no event of ours", e);
    }
  }

  /** An attribute of the event in a Kafka record, in either mode. */
  static Optional<String> told(ConsumerRecord<String, byte[]> record, String name) {
    return attribute(record, name)
        .or(
            () -> {
              try {
                return Optional.ofNullable(
                    CoreJson.mapper().readTree(record.value()).path(name).asText(null));
              } catch (IOException _) {
                return Optional.empty();
              }
            });
  }

  private static Optional<String> attribute(ConsumerRecord<String, byte[]> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(KAFKA_PREFIX + name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }

  /** The name of the event in a Kafka record, for the log. */
  static String id(ConsumerRecord<String, byte[]> record) {
    Header id = record.headers().lastHeader(KAFKA_PREFIX + "id");
    return id == null ? "without a name" : new String(id.value(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> attributes(CloudEvent event) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("specversion", "1.0");
    attributes.put("id", event.id());
    attributes.put("source", event.source());
    attributes.put("type", event.type());
    attributes.put("subject", event.subject());
    attributes.put("time", event.time().toString());
    attributes.put("tenant", event.tenant().value());
    attributes.put("dataschema", event.schema());
    return attributes;
  }

  private static byte[] data(CloudEvent event) {
    try {
      return CoreJson.mapper().writeValueAsBytes(event.data());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(event + " cannot be written as JSON", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
