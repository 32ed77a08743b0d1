package io.orderline.command.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.audio.G711;
import io.orderline.audio.Sound;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Vonage's and jambonz' end of a media stream: linear samples at 8 kHz in binary messages, notes in
 * JSON; in real time, like {@link MediaStream} for Twilio.
 */
public final class LinearStream implements AutoCloseable, WebSocket.Listener {
  private static final int RATE = 8000;
  private static final int FRAME_BYTES = 160;
  private static final int FRAME_MILLIS = 20;
  private static final byte SILENCE = (byte) 0xff;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Words words;
  private final CallersVoice voice = new CallersVoice();
  private final Playout playout = new Playout();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private CompletableFuture<WebSocket> sent;
  private ScheduledFuture<?> clock;

  /** How a provider says things on its socket. */
  private sealed interface Words {
    /** The socket's protocol; none where it has no name. */
    List<String> protocols();

    JsonNode begun(String call);

    JsonNode key(char key);

    JsonNode reached(String mark);

    /** The mark that a message asks for; empty for another message. */
    String mark(JsonNode message);

    boolean clears(JsonNode message);
  }

  private record VonageWords() implements Words {
    @Override
    public List<String> protocols() {
      return List.of();
    }

    @Override
    public JsonNode begun(String call) {
      return json()
          .put("event", "websocket:connected")
          .put("content-type", "audio/l16;rate=" + RATE)
          .put("call", call);
    }

    @Override
    public JsonNode key(char key) {
      return json()
          .put("event", "websocket:dtmf")
          .put("digit", String.valueOf(key))
          .put("duration", 260);
    }

    @Override
    public JsonNode reached(String mark) {
      ObjectNode notify = json().put("event", "websocket:notify");
      notify.putObject("payload").put("mark", mark);
      return notify;
    }

    @Override
    public String mark(JsonNode message) {
      return message.path("action").asText().equals("notify")
          ? message.at("/payload/mark").asText()
          : "";
    }

    @Override
    public boolean clears(JsonNode message) {
      return message.path("action").asText().equals("clear");
    }
  }

  private record JambonzWords() implements Words {
    @Override
    public List<String> protocols() {
      return List.of("audio.drachtio.org");
    }

    @Override
    public JsonNode begun(String call) {
      return json().put("sampleRate", RATE).put("mixType", "mono").put("callSid", call);
    }

    @Override
    public JsonNode key(char key) {
      return json().put("event", "dtmf").put("dtmf", String.valueOf(key)).put("duration", "1600");
    }

    @Override
    public JsonNode reached(String mark) {
      ObjectNode message = json().put("type", "mark");
      message.putObject("data").put("name", mark).put("event", "playout");
      return message;
    }

    @Override
    public String mark(JsonNode message) {
      return message.path("type").asText().equals("mark") ? message.at("/data/name").asText() : "";
    }

    @Override
    public boolean clears(JsonNode message) {
      return message.path("type").asText().equals("killAudio");
    }
  }

  private LinearStream(Words words) {
    this.words = words;
  }

  /**
   * Opens the stream that a call was told to open.
   *
   * @param ticker gives the beat; one thread can carry many streams
   * @throws CompletionException when the server refuses
   */
  public static LinearStream open(
      Line line, URI url, String call, HttpClient client, ScheduledExecutorService ticker) {
    Words words =
        switch (line.account()) {
          case Account.Vonage _ -> new VonageWords();
          case Account.Jambonz _ -> new JambonzWords();
          case Account.Twilio _ -> throw new IllegalArgumentException("Twilio's are MediaStreams");
        };
    var stream = new LinearStream(words);
    var builder = client.newWebSocketBuilder().connectTimeout(CONNECT);
    words.protocols().stream().findFirst().ifPresent(builder::subprotocols);
    stream.sent = builder.buildAsync(line.reached(url), stream);
    WebSocket socket = stream.sent.join();
    if (!words.protocols().isEmpty() && !words.protocols().contains(socket.getSubprotocol())) {
      throw new IllegalStateException("the server does not speak " + words.protocols());
    }
    stream.send(words.begun(call));
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
    keys.chars().forEach(key -> send(words.key((char) key)));
  }

  /** Completes with the socket's closing code when the server closes it, or it breaks. */
  public CompletionStage<Integer> closed() {
    return closed;
  }

  private void frame() {
    if (closed.isDone()) {
      clock.cancel(false);
      return;
    }
    byte[] spoken = voice.next(FRAME_BYTES, SILENCE);
    ByteBuffer linear =
        ByteBuffer.wrap(new Sound(RATE, G711.fromMulaw(spoken, 0, spoken.length)).pcm());
    then(socket -> socket.sendBinary(linear, true));
    playout.play(FRAME_BYTES).forEach(mark -> send(words.reached(mark)));
  }

  private void send(JsonNode message) {
    then(socket -> socket.sendText(message.toString(), true));
  }

  /** A WebSocket takes one message after the other. */
  private synchronized void then(
      java.util.function.Function<WebSocket, CompletableFuture<WebSocket>> sending) {
    sent =
        sent.thenCompose(sending)
            .whenComplete(
                (_, fault) -> {
                  if (fault != null) {
                    closed.complete(1006);
                  }
                });
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      JsonNode message = Members.parse(text.toString());
      text.setLength(0);
      if (words.clears(message)) {
        playout.clear().forEach(mark -> send(words.reached(mark)));
      } else if (!words.mark(message).isEmpty()) {
        playout.mark(words.mark(message));
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    sound.writeBytes(bytes);
    if (last) {
      playout.add(G711.toMulaw(Sound.pcm(RATE, sound.toByteArray()).samples()));
      sound.reset();
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
    closed.complete(1006);
  }

  @Override
  public void close() {
    clock.cancel(false);
    then(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    closed.complete(WebSocket.NORMAL_CLOSURE);
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }
}
