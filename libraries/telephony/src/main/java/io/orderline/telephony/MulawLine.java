package io.orderline.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.audio.G711;
import io.orderline.audio.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A stream of JSON messages with mu-law at 8 kHz, in the form that Twilio Media Streams defined and
 * others took over.
 */
public abstract class MulawLine implements StreamLine {
  protected static final ObjectMapper JSON = new ObjectMapper();
  private static final int RATE = 8000;

  /** Sent in pieces of a second, so that no message is large. */
  private static final int PIECE = RATE;

  private String sid = "";

  @Override
  public int sampleRate() {
    return RATE;
  }

  @Override
  public List<StreamEvent> read(String text) {
    JsonNode message = JsonFrames.parse(text);
    return switch (message.path("event").asText()) {
      case "start" -> List.of(started(message.path("start")));
      case "media" -> audio(message.path("media"));
      case "dtmf" -> List.of(JsonFrames.key(message.path("dtmf").path("digit").asText()));
      case "mark" ->
          List.of(new StreamEvent.MarkReached(message.path("mark").path("name").asText()));
      case "stop" -> List.of(new StreamEvent.Stopped());
      default -> other(message);
    };
  }

  /** A message that is not of the common form; what comes new is no fault. */
  protected List<StreamEvent> other(JsonNode message) {
    return List.of();
  }

  @Override
  public List<StreamEvent> read(byte[] bytes) {
    throw new BadFrame("this provider's streams have no binary messages");
  }

  @Override
  public List<Frame> audio(Sound sound) {
    byte[] all = G711.toMulaw(sound.samples());
    List<Frame> frames = new ArrayList<>();
    for (int at = 0; at < all.length; at += PIECE) {
      ObjectNode message = message("media");
      message
          .putObject("media")
          .put(
              "payload",
              Base64.getEncoder()
                  .encodeToString(Arrays.copyOfRange(all, at, Math.min(all.length, at + PIECE))));
      frames.add(frame(message));
    }
    return frames;
  }

  @Override
  public List<Frame> mark(String mark) {
    ObjectNode message = message("mark");
    message.putObject("mark").put("name", mark);
    return List.of(frame(message));
  }

  @Override
  public List<Frame> clear() {
    return List.of(frame(message("clear")));
  }

  protected ObjectNode message(String event) {
    return JSON.createObjectNode().put("event", event).put("streamSid", sid);
  }

  protected static Frame frame(ObjectNode message) {
    return new Frame.Text(message.toString());
  }

  private StreamEvent started(JsonNode start) {
    sid = start.path("streamSid").asText();
    JsonNode format = start.path("mediaFormat");
    if (!format.path("encoding").asText("audio/x-mulaw").equals("audio/x-mulaw")
        || format.path("sampleRate").asInt(RATE) != RATE) {
      throw new BadFrame("only mu-law at 8 kHz is understood here");
    }
    return JsonFrames.started(start.path("callSid").asText());
  }

  private static List<StreamEvent> audio(JsonNode media) {
    if (media.path("track").asText("inbound").equals("outbound")) {
      return List.of();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(media.path("payload").asText());
      return List.of(
          new StreamEvent.Audio(
              media.path("timestamp").asLong(StreamEvent.Audio.UNKNOWN),
              new Sound(RATE, G711.fromMulaw(bytes, 0, bytes.length))));
    } catch (IllegalArgumentException e) {
      throw new BadFrame("a piece of sound is not base64");
    }
  }
}
