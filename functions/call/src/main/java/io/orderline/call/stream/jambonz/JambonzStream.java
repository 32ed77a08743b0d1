package io.orderline.call.stream.jambonz;

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
 * The sockets of jambonz' {@code listen}: first a message that tells of the call, then linear
 * samples in binary messages both ways, and notes in JSON.
 */
final class JambonzStream implements StreamLine {
  private static final int MILLIS = 100;

  private final int rate;
  private boolean begun;

  JambonzStream(int rate) {
    this.rate = rate;
  }

  @Override
  public int sampleRate() {
    return rate;
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
    if (call.path("sampleRate").asInt() != rate) {
      throw new BadFrame("the sound is not at " + rate + " Hz");
    }
    return JsonFrames.started(call.path("callSid").asText());
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
