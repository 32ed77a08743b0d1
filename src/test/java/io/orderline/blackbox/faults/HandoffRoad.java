package io.orderline.blackbox.faults;

import io.orderline.access.FunctionHeader;
import io.orderline.core.call.CallId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Standing;
import io.orderline.json.CoreJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The way to the function {@code handoff}: whoever gets no answer asks again until there is one.
 */
public record HandoffRoad(URI server, String token) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  public Standing line(CallId call, LineAct act) {
    return ask("/handoffs/demo/calls/" + call + "/acts", LineAct.class, act, Standing.class);
  }

  public DeskView desk(String agent, DeskAct act) {
    return ask(
        "/handoffs/demo/agents/" + agent + "/desks/window/acts",
        DeskAct.class,
        act,
        DeskView.class);
  }

  private <A, T> T ask(String path, Class<A> type, A act, Class<T> answer) {
    while (true) {
      try {
        var request =
            HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .header(FunctionHeader.NAME, token)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        CoreJson.mapper().writerFor(type).writeValueAsString(act)))
                .build();
        var reply = HTTP.send(request, BodyHandlers.ofString());
        if (reply.statusCode() == 200) {
          return CoreJson.mapper().readValue(reply.body(), answer);
        }
        if (reply.statusCode() < 500 && reply.statusCode() != 429) {
          throw new IllegalStateException(reply.statusCode() + " " + reply.body());
        }
      } catch (IOException e) {
        // the process is gone: it comes again
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }
}
