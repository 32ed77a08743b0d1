package io.orderline.telephony.jambonz;

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
 * The sockets of jambonz' {@code listen}: first a message that tells of the call, then linear
 * samples in binary messages both ways, and notes in JSON.
 */
final class JambonzStream extends LinearLine {
  private static final int MILLIS = 100;

  private boolean begun;

  JambonzStream(int rate) {
    super(rate, MILLIS);
  }

  @Override
  public List<StreamEvent> read(String text) {
    JsonNode message = JsonFrames.parse(text);
    if (!begun) {
      begun = true;
      return List.of(begun(message));
    }
    if (message.path("event").asText().equals("dtmf")) {
      return List.of(JsonFrames.key(message.path("dtmf").asText()));
    }
    return message.path("type").asText().equals("mark")
        ? List.of(new StreamEvent.MarkReached(message.path("data").path("name").asText()))
        : List.of();
  }

  private StreamEvent begun(JsonNode call) {
    if (call.path("sampleRate").asInt() != sampleRate()) {
      throw new BadFrame("the sound is not at " + sampleRate() + " Hz");
    }
    return JsonFrames.started(call.path("callSid").asText());
  }

  @Override
  public List<Frame> mark(String mark) {
    ObjectNode message = type("mark");
    message.putObject("data").put("name", mark);
    return List.of(new Frame.Text(message.toString()));
  }

  /** Marks that wait come back as cleared. */
  @Override
  public List<Frame> clear() {
    return List.of(
        new Frame.Text(type("killAudio").toString()),
        new Frame.Text(type("clearMarks").toString()));
  }

  private static ObjectNode type(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
