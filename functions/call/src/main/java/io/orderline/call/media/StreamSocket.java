package io.orderline.call.media;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;

/** Where providers open media streams: {@code /streams/{provider}/{tenant}/{token}}. */
@WebSocket(path = "/streams/{provider}/{tenant}/{token}")
public class StreamSocket {
  private static final Logger LOG = Logger.getLogger(StreamSocket.class);
  private static final TypedKey<OpenStream> SESSION = new TypedKey<>("orderline.session");

  private final StreamSessions sessions;

  StreamSocket(StreamSessions sessions) {
    this.sessions = sessions;
  }

  @OnOpen
  @NonBlocking
  void open(WebSocketConnection connection) {
    StreamGate.Ticket ticket = connection.userData().get(StreamGate.TICKET);
    connection.userData().put(SESSION, sessions.open(ticket, connection));
  }

  @OnTextMessage
  @NonBlocking
  void text(String message, WebSocketConnection connection) {
    connection.userData().get(SESSION).read(line -> line.read(message));
  }

  @OnBinaryMessage
  @NonBlocking
  void binary(Buffer message, WebSocketConnection connection) {
    connection.userData().get(SESSION).read(line -> line.read(message.getBytes()));
  }

  @OnClose
  @NonBlocking
  void close(WebSocketConnection connection) {
    OpenStream session = connection.userData().get(SESSION);
    if (session != null) {
      session.gone();
    }
  }

  @OnError
  @NonBlocking
  void failed(Throwable cause, WebSocketConnection connection) {
    LOG.warnf("a media stream broke: %s", cause.toString());
    close(connection);
  }
}
