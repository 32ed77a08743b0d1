package io.orderline.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a function takes events over HTTP.
 *
 * @param patience how long it may take for one
 */
record FunctionReceiver(URI address, Duration patience, HttpClient http) {
  FunctionReceiver(URI address, Duration patience) {
    this(address, patience, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  Answer bring(ConsumerRecord<String, byte[]> event) throws InterruptedException {
    try {
      return Answer.of(
          http.send(
                  CloudEvents.request(address, event).timeout(patience).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode());
    } catch (IOException e) {
      return new Answer.NotNow(e.toString());
    }
  }
}
