package io.orderline.relay;

import io.orderline.core.event.CloudEvent;
import java.net.URI;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event that was brought in vain, as Knative and {@link DeadLetterTopic} tell of it.
 *
 * @param function who did not take it
 * @param outage whether nobody has looked at it: no answer, or one of somebody who is away
 */
record DeadLetter(CloudEvent event, String function, boolean outage, String why) {
  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when no event of ours is in it
   */
  static DeadLetter of(ConsumerRecord<String, byte[]> record) {
    String code = CloudEvents.told(record, "knativeerrorcode").orElse("");
    String data = CloudEvents.told(record, "knativeerrordata").orElse("no reason was given");
    int status = code.matches("[1-5][0-9]{2}") ? Integer.parseInt(code) : 0;
    return new DeadLetter(
        CloudEvents.event(record),
        function(CloudEvents.told(record, "knativeerrordest").orElse("unknown")),
        status == 0 || Answer.of(status) instanceof Answer.Away,
        status == 0 ? data : "it answered " + status);
  }

  /** Knative tells its address, whose first part is its name. */
  private static String function(String destination) {
    if (!destination.contains("://")) {
      return destination;
    }
    String host = URI.create(destination).getHost();
    return host == null ? destination : host.replaceFirst("\\..*", "");
  }
}
