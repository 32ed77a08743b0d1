package io.orderline.call.media;

import io.orderline.telephony.Frame;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends messages to the other side; gives up on one that does not take them. */
final class Wire {
  private static final Logger LOG = Logger.getLogger(Wire.class);
  private static final int POLICY_VIOLATED = 1008;

  private final WebSocketConnection connection;
  private final int maxUnsent;
  private int unsent;

  Wire(WebSocketConnection connection, int maxUnsent) {
    this.connection = connection;
    this.maxUnsent = maxUnsent;
  }

  void send(List<Frame> frames) {
    for (Frame frame : frames) {
      switch (frame) {
        case Frame.Text(var text) ->
            send(connection.sendText(text), text.getBytes(StandardCharsets.UTF_8).length);
        case Frame.Binary(var bytes) ->
            send(connection.sendBinary(Buffer.buffer(bytes)), bytes.length);
      }
    }
  }

  private void send(Uni<Void> sending, int bytes) {
    if (connection.isClosed()) {
      return;
    }
    unsent += bytes;
    if (unsent > maxUnsent) {
      refuse("the other side does not read");
      return;
    }
    sending.subscribe().with(_ -> unsent -= bytes, cause -> close());
  }

  void close() {
    close(CloseReason.NORMAL);
  }

  /** Closes the stream because of what the other side does. */
  void refuse(String why) {
    LOG.warnf("a media stream is closed: %s", why);
    close(new CloseReason(POLICY_VIOLATED, why));
  }

  private void close(CloseReason reason) {
    if (connection.isOpen()) {
      connection.close(reason).subscribe().with(_ -> {}, _ -> {});
    }
  }
}
