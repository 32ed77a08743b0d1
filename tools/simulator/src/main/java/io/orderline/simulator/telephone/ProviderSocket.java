package io.orderline.simulator.telephone;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A provider's end of a socket: messages go out one after the other, and come in whole. */
final class ProviderSocket implements WebSocket.Listener {
  private static final int BROKEN = 1006;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final StreamMessages messages;
  private final Consumer<StreamMessages.Order> orders;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private CompletableFuture<WebSocket> sent;

  /**
   * @param orders is told what the server wants, one thing at a time
   */
  ProviderSocket(StreamMessages messages, Consumer<StreamMessages.Order> orders) {
    this.messages = messages;
    this.orders = orders;
  }

  /** Shakes hands, and says what comes first. */
  void open(URI reached, Map<String, String> headers, HttpClient client)
      throws MediaStream.Refused {
    WebSocket.Builder socket = client.newWebSocketBuilder().connectTimeout(CONNECT);
    headers.forEach(socket::header);
    messages.protocol().ifPresent(socket::subprotocols);
    sent = socket.buildAsync(reached, this);
    try {
      String spoken = sent.join().getSubprotocol();
      if (!spoken.equals(messages.protocol().orElse(""))) {
        throw new MediaStream.Refused(0, new IllegalStateException("protocol: " + spoken));
      }
    } catch (CompletionException e) {
      throw new MediaStream.Refused(
          e.getCause() instanceof WebSocketHandshakeException handshake
              ? handshake.getResponse().statusCode()
              : 0,
          e.getCause());
    }
    messages.begun().forEach(this::send);
  }

  /** Completes with the closing code when the server closes the socket, or it breaks. */
  CompletionStage<Integer> closed() {
    return closed;
  }

  boolean isClosed() {
    return closed.isDone();
  }

  synchronized void send(StreamMessages.Message message) {
    sent =
        sent.thenCompose(
                open ->
                    switch (message) {
                      case StreamMessages.Message.Text(var words) -> open.sendText(words, true);
                      case StreamMessages.Message.Binary(var bytes) ->
                          open.sendBinary(ByteBuffer.wrap(bytes), true);
                    })
            .whenComplete(
                (_, fault) -> {
                  if (fault != null) {
                    closed.complete(BROKEN);
                  }
                });
  }

  synchronized void close() {
    sent = sent.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    closed.complete(WebSocket.NORMAL_CLOSURE);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      try {
        orders.accept(messages.read(text.toString()));
      } catch (ScriptProblem e) {
        closed.completeExceptionally(e);
      }
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    binary.writeBytes(bytes);
    if (last) {
      orders.accept(messages.read(binary.toByteArray()));
      binary.reset();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    closed.complete(BROKEN);
  }
}
