package io.orderline.call.stream.vonage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.audio.Sound;
import io.orderline.call.stream.BadFrame;
import io.orderline.call.stream.Frame;
import io.orderline.call.stream.JsonFrames;
import io.orderline.call.stream.LinearFrames;
import io.orderline.call.stream.StreamEvent;
import io.orderline.call.stream.StreamLine;
import java.util.List;

/**
 * Vonage's WebSockets: linear samples in binary messages of 20 ms both ways, and notes in JSON. A
 * mark is a note that Vonage sends back when it has played what came before.
 */
final class VonageStream implements StreamLine {
  private static final int MILLIS = 20;

  private final int rate;

  VonageStream(int rate) {
    this.rate = rate;
  }

  @Override
  public int sampleRate() {
    return rate;
  }

  @Override
  public List<StreamEvent> read(String text) {
    JsonNode message = JsonFrames.parse(text);
    return switch (message.path("event").asText()) {
      case "websocket:connected" -> List.of(connected(message));
      case "websocket:dtmf" -> List.of(JsonFrames.key(message.path("digit").asText()));
      case "websocket:notify" ->
          List.of(new StreamEvent.MarkReached(message.path("payload").path("mark").asText()));
      default -> List.of();
    };
  }

  /** The headers that went out with the address come back beside the format. */
  private StreamEvent connected(JsonNode message) {
    if (!message.path("content-type").asText().equals(contentType(rate))) {
      throw new BadFrame("the sound is not " + contentType(rate));
    }
    return JsonFrames.started(message.path("call").asText());
  }

  static String contentType(int rate) {
    return "audio/l16;rate=" + rate;
  }

  @Override
  public List<StreamEvent> read(byte[] bytes) {
    return List.of(LinearFrames.audio(rate, bytes));
  }

  @Override
  public List<Frame> audio(Sound sound) {
    return LinearFrames.of(sound, MILLIS);
  }

  @Override
  public List<Frame> mark(String mark) {
    ObjectNode notify = action("notify");
    notify.putObject("payload").put("mark", mark);
    return List.of(new Frame.Text(notify.toString()));
  }

  @Override
  public List<Frame> clear() {
    return List.of(new Frame.Text(action("clear").toString()));
  }

  private static ObjectNode action(String action) {
    return JsonNodeFactory.instance.objectNode().put("action", action);
  }
}
