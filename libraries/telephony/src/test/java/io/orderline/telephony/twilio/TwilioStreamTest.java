package io.orderline.telephony.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.audio.G711;
import io.orderline.audio.Sound;
import io.orderline.telephony.Frame;
import io.orderline.telephony.StreamEvent;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamLineContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

class TwilioStreamTest extends StreamLineContract {
  @Override
  protected StreamLine line() {
    return new TwilioStream();
  }

  @Override
  protected String begun(String call) {
    return begun(call, "audio/x-mulaw");
  }

  @Override
  protected String begunOtherwise(String call) {
    return begun(call, "audio/x-alaw");
  }

  private static String begun(String call, String encoding) {
    return """
    {"event":"start","start":{"streamSid":"MZ1","callSid":"%s",
     "mediaFormat":{"encoding":"%s","sampleRate":8000,"channels":1}}}\
    """
        .formatted(call, encoding);
  }

  @Override
  protected String pressed(String key) {
    return "{\"event\":\"dtmf\",\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\"%s\"}}"
        .formatted(key);
  }

  @Override
  protected String reached(String mark) {
    return "{\"event\":\"mark\",\"mark\":{\"name\":\"%s\"}}".formatted(mark);
  }

  @Override
  protected List<StreamEvent> heard(StreamLine line, Sound sound) {
    String payload = Base64.getEncoder().encodeToString(G711.toMulaw(sound.samples()));
    return line.read(
        "{\"event\":\"media\",\"media\":{\"track\":\"inbound\",\"timestamp\":\"20\",\"payload\":\"%s\"}}"
            .formatted(payload));
  }

  @Override
  protected short[] played(List<Frame> frames) {
    var bytes = new ByteArrayOutputStream();
    frames.forEach(
        frame ->
            bytes.writeBytes(
                Base64.getDecoder().decode(json(frame).at("/media/payload").asText())));
    return G711.fromMulaw(bytes.toByteArray(), 0, bytes.size());
  }

  @Override
  protected String asked(List<Frame> frames) {
    return json(frames.getFirst()).at("/mark/name").asText();
  }

  /** Mu-law's steps at this loudness. */
  @Override
  protected int exactness() {
    return 260;
  }

  private static JsonNode json(Frame frame) {
    try {
      return new ObjectMapper().readTree(((Frame.Text) frame).text());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
