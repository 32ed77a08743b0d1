package io.orderline.simulator.telephone;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A provider's end of a media stream: sends the caller's voice in real time, 20 ms at a time, and
 * plays what comes back at the speed at which a person hears it.
 */
public final class MediaStream implements AutoCloseable {
  static final int FRAME_MILLIS = 20;

  /** Of mu-law at 8 kHz. */
  private static final int FRAME_BYTES = 160;

  private static final byte SILENCE = (byte) 0xff;

  private final StreamMessages messages;
  private final CallersVoice voice = new CallersVoice();
  private final Playout playout = new Playout();
  private final ProviderSocket socket;
  private ScheduledFuture<?> clock;

  private MediaStream(StreamMessages messages) {
    this.messages = messages;
    this.socket = new ProviderSocket(messages, this::obey);
  }

  /** The server refused the handshake, or there was none. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, Throwable cause) {
      super("the stream was not opened: " + (status == 0 ? cause.toString() : status), cause);
      this.status = status;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
      return status;
    }
  }

  /**
   * Opens the stream that a call was told to open, as its provider does.
   *
   * @param ticker gives the beat; one thread can carry many streams
   */
  public static MediaStream open(
      Line line,
      StreamAddress where,
      String call,
      HttpClient client,
      ScheduledExecutorService ticker)
      throws Refused {
    StreamMessages messages = line.account().dialect().stream(call, where.rate());
    return open(line, where, messages, messages.handshake(where.url()), client, ticker);
  }

  /** Opens a stream of Twilio's with any signature, even a forged one. */
  public static MediaStream open(
      Line line,
      StreamAddress where,
      String call,
      HttpClient client,
      ScheduledExecutorService ticker,
      String signature)
      throws Refused {
    StreamMessages messages = line.account().dialect().stream(call, where.rate());
    return open(line, where, messages, TwilioMessages.signed(signature), client, ticker);
  }

  private static MediaStream open(
      Line line,
      StreamAddress where,
      StreamMessages messages,
      Map<String, String> headers,
      HttpClient client,
      ScheduledExecutorService ticker)
      throws Refused {
    var stream = new MediaStream(messages);
    stream.socket.open(line.reached(where.url()), headers, client);
    stream.clock =
        ticker.scheduleAtFixedRate(
            stream::frame, FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
    return stream;
  }

  /** What the caller says, and what he has said. */
  public CallersVoice voice() {
    return voice;
  }

  /** What the caller hears. */
  public Playout playout() {
    return playout;
  }

  /** The caller presses keys. */
  public void press(String keys) {
    keys.chars().forEach(key -> socket.send(messages.key((char) key)));
  }

  /** Completes with the socket's closing code when the server closes it, or it breaks. */
  public CompletionStage<Integer> closed() {
    return socket.closed();
  }

  /** The caller hangs up. */
  public void hangUp() {
    messages.hungUp().forEach(socket::send);
    close();
  }

  /** Sends any text, as nobody should. */
  public void sendRaw(String anything) {
    socket.send(new StreamMessages.Message.Text(anything));
  }

  private void frame() {
    if (socket.isClosed()) {
      clock.cancel(false);
      return;
    }
    socket.send(messages.sound(voice.next(FRAME_BYTES, SILENCE)));
    reached(playout.play(FRAME_BYTES));
  }

  private void obey(StreamMessages.Order order) {
    switch (order) {
      case StreamMessages.Order.Play(var mulaw) -> playout.add(mulaw);
      case StreamMessages.Order.Mark(var name) -> playout.mark(name);
      case StreamMessages.Order.Clear _ -> reached(playout.clear());
      case StreamMessages.Order.Nothing _ -> {}
    }
  }

  private void reached(List<String> marks) {
    marks.forEach(mark -> socket.send(messages.reached(mark)));
  }

  @Override
  public void close() {
    clock.cancel(false);
    socket.close();
  }
}
