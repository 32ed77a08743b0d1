package io.orderline.telephony.vonage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.telephony.BadFrame;
import io.orderline.telephony.Frame;
import io.orderline.telephony.JsonFrames;
import io.orderline.telephony.LinearLine;
import io.orderline.telephony.StreamEvent;
import java.util.List;

/**
 * Vonage's WebSockets: linear samples in binary messages of 20 ms both ways, and notes in JSON. A
 * mark is a note that Vonage sends back when it has played what came before.
 */
final class VonageStream extends LinearLine {
  private static final int MILLIS = 20;

  VonageStream(int rate) {
    super(rate, MILLIS);
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
    String wanted = contentType(sampleRate());
    if (!message.path("content-type").asText().equals(wanted)) {
      throw new BadFrame("the sound is not " + wanted);
    }
    return JsonFrames.started(message.path("call").asText());
  }

  static String contentType(int rate) {
    return "audio/l16;rate=" + rate;
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
