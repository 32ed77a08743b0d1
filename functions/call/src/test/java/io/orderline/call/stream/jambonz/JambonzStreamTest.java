package io.orderline.call.stream.jambonz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.audio.Sound;
import io.orderline.call.stream.BadFrame;
import io.orderline.call.stream.Binary;
import io.orderline.call.stream.Frame;
import io.orderline.call.stream.StreamEvent;
import io.orderline.call.stream.StreamLine;
import io.orderline.call.stream.StreamLineContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class JambonzStreamTest extends StreamLineContract {
  @Override
  protected StreamLine line() {
    return new JambonzStream(8_000);
  }

  @Override
  protected String begun(String call) {
    return begun(call, 8_000);
  }

  @Override
  protected String begunOtherwise(String call) {
    return begun(call, 24_000);
  }

  private static String begun(String call, int rate) {
    return """
    {"sampleRate":%d,"mixType":"mono","callSid":"%s","direction":"inbound","from":"+8613800001234"}\
    """
        .formatted(rate, call);
  }

  @Override
  protected String pressed(String key) {
    return "{\"event\":\"dtmf\",\"dtmf\":\"%s\",\"duration\":\"1600\"}".formatted(key);
  }

  @Override
  protected String reached(String mark) {
    return "{\"type\":\"mark\",\"data\":{\"name\":\"%s\",\"event\":\"playout\"}}".formatted(mark);
  }

  @Override
  protected List<StreamEvent> heard(StreamLine line, Sound sound) {
    return line.read(sound.pcm());
  }

  @Override
  protected short[] played(List<Frame> frames) {
    return Binary.samples(frames);
  }

  @Override
  protected String asked(List<Frame> frames) {
    try {
      var message = new ObjectMapper().readTree(((Frame.Text) frames.getFirst()).text());
      assertThat(message.get("type").asText()).isEqualTo("mark");
      return message.at("/data/name").asText();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void clearsTheSoundAndItsMarks() {
    assertThat(line().clear())
        .containsExactly(
            new Frame.Text("{\"type\":\"killAudio\"}"),
            new Frame.Text("{\"type\":\"clearMarks\"}"));
  }

  @Test
  void halfASampleIsRefused() {
    assertThatThrownBy(() -> line().read(new byte[3])).isInstanceOf(BadFrame.class);
  }
}
