package io.orderline.transcribe.web;

import io.orderline.core.speech.LiveRecognizer;
import io.orderline.transcribe.TranscribeConfig;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;

/** The live recogniser for functions in other processes: a socket for each line. */
@WebSocket(path = "/transcribe/live")
public class LiveSocket {
  private static final Logger LOG = Logger.getLogger(LiveSocket.class);
  private static final TypedKey<DistantLine> LISTENING = new TypedKey<>("orderline.listening");

  private final LiveRecognizer recognizer;
  private final TranscribeConfig config;
  private final Vertx vertx;

  LiveSocket(LiveRecognizer recognizer, TranscribeConfig config, Vertx vertx) {
    this.recognizer = recognizer;
    this.config = config;
    this.vertx = vertx;
  }

  @OnOpen
  @NonBlocking
  void open(WebSocketConnection connection) {
    LiveGate.Line line = connection.userData().get(LiveGate.LINE);
    var distant = new DistantLine(connection, vertx, config.live().idle(), line.rate());
    connection.userData().put(LISTENING, distant);
    distant.open(hearer -> recognizer.open(line.tenant(), line.rate(), hearer));
  }

  @OnTextMessage
  @NonBlocking
  void text(String expectation, WebSocketConnection connection) {
    connection.userData().get(LISTENING).listen(expectation);
  }

  @OnBinaryMessage
  @NonBlocking
  void binary(Buffer samples, WebSocketConnection connection) {
    connection.userData().get(LISTENING).accept(samples.getBytes());
  }

  @OnClose
  @NonBlocking
  void close(WebSocketConnection connection) {
    DistantLine distant = connection.userData().get(LISTENING);
    if (distant != null) {
      distant.gone();
    }
  }

  @OnError
  @NonBlocking
  void failed(Throwable cause, WebSocketConnection connection) {
    LOG.warnf("a distant line broke: %s", cause.toString());
    close(connection);
  }
}
