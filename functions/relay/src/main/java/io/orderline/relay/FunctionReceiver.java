package io.orderline.relay;

import io.orderline.core.event.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The HTTP address at which a function takes events.
 *
 * @param patience how long it may take for one
 */
record FunctionReceiver(URI address, Duration patience, HttpClient http) {
  private static final String READY = "/q/health/ready";

  FunctionReceiver(URI address, Duration patience) {
    this(
        address,
        patience,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .build());
  }

  Answer bring(ConsumerRecord<String, byte[]> event) throws InterruptedException {
    return brought(CloudEvents.request(address, event));
  }

  Answer bring(CloudEvent event) throws InterruptedException {
    return brought(CloudEvents.request(address, event));
  }

  private Answer brought(HttpRequest.Builder request) throws InterruptedException {
    try {
      return Answer.of(status(request));
    } catch (IOException e) {
      return Answer.of(e);
    }
  }

  /** Whether it could take events now, as it says itself. */
  boolean healthy() throws InterruptedException {
    try {
      return status(HttpRequest.newBuilder(address.resolve(READY))) / 100 == 2;
    } catch (IOException e) {
      return false;
    }
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
