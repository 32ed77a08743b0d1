package io.orderline.command.telephone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Twilio's end of a media stream: sends the caller's voice in real time, 20 ms at a time, and plays
 * what comes back at the speed at which a person hears it.
 */
public final class MediaStream implements AutoCloseable, WebSocket.Listener {
  /** 20 ms of mu-law at 8 kHz. */
  public static final int FRAME_BYTES = 160;

  private static final int FRAME_MILLIS = 20;
  private static final byte SILENCE = (byte) 0xff;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String sid;
  private final CallersVoice voice = new CallersVoice();
  private final Playout playout;
  private final StringBuilder message = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;
  private ScheduledFuture<?> clock;
  private CompletableFuture<WebSocket> sent;
  private long frames;

  private MediaStream(String call, Playout playout) {
    this.sid = "MZ" + call.substring(2);
    this.playout = playout;
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
   * Opens the stream that a call was told to open, signed.
   *
   * @param ticker gives the beat; one thread can carry many streams
   */
  public static MediaStream open(
      Line line, URI url, String call, HttpClient client, ScheduledExecutorService ticker)
      throws Refused {
    String signature = TwilioSignature.of(account(line).token(), url.toString(), Map.of());
    return open(line, url, call, client, ticker, signature);
  }

  /** Opens a stream with any signature, even a forged one. */
  public static MediaStream open(
      Line line,
      URI url,
      String call,
      HttpClient client,
      ScheduledExecutorService ticker,
      String signature)
      throws Refused {
    MediaStream stream = new MediaStream(call, new Playout());
    try {
      stream.socket =
          client
              .newWebSocketBuilder()
              .connectTimeout(CONNECT)
              .header("X-Twilio-Signature", signature)
              .buildAsync(line.reached(url), stream)
              .join();
    } catch (CompletionException e) {
      throw new Refused(
          e.getCause() instanceof WebSocketHandshakeException handshake
              ? handshake.getResponse().statusCode()
              : 0,
          e.getCause());
    }
    stream.begin(line, call, ticker);
    return stream;
  }

  private static Account.Twilio account(Line line) {
    if (line.account() instanceof Account.Twilio twilio) {
      return twilio;
    }
    throw new IllegalArgumentException("this end of a stream is Twilio's");
  }

  private void begin(Line line, String call, ScheduledExecutorService ticker) {
    ObjectNode connected =
        JSON.createObjectNode()
            .put("event", "connected")
            .put("protocol", "Call")
            .put("version", "1.0.0");
    sent = socket.sendText(connected.toString(), true);
    ObjectNode start = event("start");
    start
        .putObject("start")
        .put("streamSid", sid)
        .put("accountSid", account(line).sid())
        .put("callSid", call)
        .putObject("mediaFormat")
        .put("encoding", "audio/x-mulaw")
        .put("sampleRate", 8000)
        .put("channels", 1);
    send(start);
    clock =
        ticker.scheduleAtFixedRate(this::frame, FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
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
    for (char key : keys.toCharArray()) {
      ObjectNode dtmf = event("dtmf");
      dtmf.putObject("dtmf").put("track", "inbound_track").put("digit", String.valueOf(key));
      send(dtmf);
    }
  }

  /** Completes with the socket's closing code when the server closes it, or it breaks. */
  public CompletionStage<Integer> closed() {
    return closed;
  }

  /** The caller hangs up. */
  public void hangUp() {
    send(event("stop"));
    close();
  }

  /** Sends any text, as nobody should. */
  public void sendRaw(String text) {
    send(text);
  }

  private void frame() {
    if (closed.isDone()) {
      clock.cancel(false);
      return;
    }
    ObjectNode media = event("media");
    media
        .putObject("media")
        .put("track", "inbound")
        .put("chunk", String.valueOf(frames + 1))
        .put("timestamp", String.valueOf(frames++ * FRAME_MILLIS))
        .put("payload", Base64.getEncoder().encodeToString(voice.next(FRAME_BYTES, SILENCE)));
    send(media);
    playout.play(FRAME_BYTES).forEach(this::mark);
  }

  private void mark(String name) {
    ObjectNode mark = event("mark");
    mark.putObject("mark").put("name", name);
    send(mark);
  }

  private ObjectNode event(String event) {
    return JSON.createObjectNode().put("event", event).put("streamSid", sid);
  }

  private void send(ObjectNode event) {
    send(event.toString());
  }

  /** A WebSocket takes one message after the other. */
  private synchronized void send(String text) {
    sent =
        sent.thenCompose(open -> open.sendText(text, true))
            .exceptionally(
                fault -> {
                  closed.complete(WebSocket.NORMAL_CLOSURE);
                  return socket;
                });
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      take(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      switch (json.path("event").asText()) {
        case "media" ->
            playout.add(Base64.getDecoder().decode(json.path("media").path("payload").asText()));
        case "mark" -> playout.mark(json.path("mark").path("name").asText());
        case "clear" -> playout.clear().forEach(this::mark);
        default -> {} // Twilio ignores what it does not know
      }
    } catch (JsonProcessingException e) {
      closed.completeExceptionally(e);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    clock.cancel(false);
    synchronized (this) {
      sent = sent.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
    closed.complete(WebSocket.NORMAL_CLOSURE);
  }

  /** Mu-law bytes of a sound of silence. */
  public static byte[] silence(Duration length) {
    byte[] silence = new byte[(int) (length.toMillis() * FRAME_BYTES / FRAME_MILLIS)];
    Arrays.fill(silence, SILENCE);
    return silence;
  }
}
