package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Twilio Media Streams: JSON with mu-law in it; the handshake is signed. */
final class TwilioMessages implements StreamMessages {
  private final Account.Twilio account;
  private final String call;
  private final String sid;
  private long frames;

  TwilioMessages(Account.Twilio account, String call) {
    this.account = account;
    this.call = call;
    this.sid = "MZ" + call.substring(2);
  }

  @Override
  public Map<String, String> handshake(URI publicUrl) {
    return signed(TwilioSignature.of(account.token(), publicUrl.toString(), Map.of()));
  }

  /** The headers of a handshake with any signature, even a forged one. */
  static Map<String, String> signed(String signature) {
    return Map.of("X-Twilio-Signature", signature);
  }

  @Override
  public Optional<String> protocol() {
    return Optional.empty();
  }

  @Override
  public List<Message> begun() {
    ObjectNode connected =
        JsonNodeFactory.instance
            .objectNode()
            .put("event", "connected")
            .put("protocol", "Call")
            .put("version", "1.0.0");
    ObjectNode start = event("start");
    start
        .putObject("start")
        .put("streamSid", sid)
        .put("accountSid", account.sid())
        .put("callSid", call)
        .putObject("mediaFormat")
        .put("encoding", "audio/x-mulaw")
        .put("sampleRate", 8000)
        .put("channels", 1);
    return List.of(text(connected), text(start));
  }

  @Override
  public Message sound(byte[] mulaw) {
    ObjectNode media = event("media");
    media
        .putObject("media")
        .put("track", "inbound")
        .put("chunk", String.valueOf(frames + 1))
        .put("timestamp", String.valueOf(frames++ * MediaStream.FRAME_MILLIS))
        .put("payload", Base64.getEncoder().encodeToString(mulaw));
    return text(media);
  }

  @Override
  public Message key(char key) {
    ObjectNode dtmf = event("dtmf");
    dtmf.putObject("dtmf").put("track", "inbound_track").put("digit", String.valueOf(key));
    return text(dtmf);
  }

  @Override
  public Message reached(String mark) {
    ObjectNode message = event("mark");
    message.putObject("mark").put("name", mark);
    return text(message);
  }

  @Override
  public List<Message> hungUp() {
    return List.of(text(event("stop")));
  }

  @Override
  public Order read(String text) {
    JsonNode message = Members.parse(text);
    return switch (message.path("event").asText()) {
      case "media" ->
          new Order.Play(Base64.getDecoder().decode(message.at("/media/payload").asText()));
      case "mark" -> new Order.Mark(message.at("/mark/name").asText());
      case "clear" -> new Order.Clear();
      default -> new Order.Nothing();
    };
  }

  @Override
  public Order read(byte[] bytes) {
    return new Order.Nothing();
  }

  private ObjectNode event(String event) {
    return JsonNodeFactory.instance.objectNode().put("event", event).put("streamSid", sid);
  }

  private static Message text(JsonNode json) {
    return new Message.Text(json.toString());
  }
}
