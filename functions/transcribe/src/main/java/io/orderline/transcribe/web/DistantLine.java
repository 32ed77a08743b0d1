package io.orderline.transcribe.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.audio.Sound;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveRecognition;
import io.orderline.functionclient.ExpectationText;
import io.orderline.json.CoreJson;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A line that is listened to for another function: gives its sound to an ear, tells what is heard,
 * and twice a second how many milliseconds of sound wait. All on the event loop of its socket.
 */
final class DistantLine {
  private static final Logger LOG = Logger.getLogger(DistantLine.class);
  private static final int REPORT_MILLIS = 500;

  /** A function that leaves so many messages unread does not listen to us any more. */
  private static final int MOST_UNREAD = 200;

  private static final int POLICY_VIOLATED = 1008;
  private static final int TRY_LATER = 1013;

  private final WebSocketConnection connection;
  private final Vertx vertx;
  private final Context loop = Vertx.currentContext();
  private final int mostSilentReports;
  private final int rate;
  private final long timer;
  private Optional<LiveRecognition> ear = Optional.empty();
  private int silentReports;
  private int unread;

  DistantLine(WebSocketConnection connection, Vertx vertx, Duration idle, int rate) {
    this.connection = connection;
    this.vertx = vertx;
    this.mostSilentReports = (int) (idle.toMillis() / REPORT_MILLIS);
    this.rate = rate;
    this.timer = vertx.setPeriodic(REPORT_MILLIS, _ -> loop.runOnContext(_ -> report()));
  }

  void open(Function<Consumer<Hearing>, Optional<LiveRecognition>> ears) {
    ear = ears.apply(hearing -> loop.runOnContext(_ -> tell(hearing)));
    if (ear.isEmpty()) {
      close(TRY_LATER, "no speech model is loaded, or too many lines are listened to");
    }
  }

  void listen(String expectation) {
    silentReports = 0;
    try {
      var awaited = ExpectationText.parse(expectation);
      ear.ifPresent(open -> open.listen(awaited));
    } catch (IllegalArgumentException e) {
      close(POLICY_VIOLATED, e.getMessage());
    }
  }

  void accept(byte[] samples) {
    silentReports = 0;
    if (samples.length % 2 != 0) {
      close(POLICY_VIOLATED, "a message holds half a sample");
      return;
    }
    ear.ifPresent(open -> open.accept(Sound.pcm(rate, samples).samples()));
  }

  void gone() {
    vertx.cancelTimer(timer);
    ear.ifPresent(LiveRecognition::close);
    ear = Optional.empty();
  }

  private void report() {
    if (++silentReports > mostSilentReports) {
      close(POLICY_VIOLATED, "nothing came for too long");
    } else {
      ear.ifPresent(open -> send(String.valueOf(open.behind())));
    }
  }

  private void tell(Hearing hearing) {
    if (hearing instanceof Hearing.Lost(var reason)) {
      close(TRY_LATER, reason);
      return;
    }
    try {
      send(CoreJson.mapper().writeValueAsString(hearing));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is heard is JSON", e);
    }
  }

  private void send(String message) {
    if (connection.isClosed()) {
      return;
    }
    if (++unread > MOST_UNREAD) {
      close(POLICY_VIOLATED, "nobody reads");
      return;
    }
    connection
        .sendText(message)
        .subscribe()
        .with(_ -> loop.runOnContext(_ -> unread--), _ -> close(POLICY_VIOLATED, "broken"));
  }

  private void close(int code, String why) {
    gone();
    if (connection.isOpen()) {
      LOG.infof("a distant line is not listened to any more: %s", why);
      connection.close(new CloseReason(code, why)).subscribe().with(_ -> {}, _ -> {});
    }
  }
}
