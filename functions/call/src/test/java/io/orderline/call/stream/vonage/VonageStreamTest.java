package io.orderline.call.stream.vonage;

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

class VonageStreamTest extends StreamLineContract {
  @Override
  protected StreamLine line() {
    return new VonageStream(16_000);
  }

  @Override
  protected String begun(String call) {
    return begun(call, 16_000);
  }

  @Override
  protected String begunOtherwise(String call) {
    return begun(call, 24_000);
  }

  private static String begun(String call, int rate) {
    return """
    {"event":"websocket:connected","content-type":"audio/l16;rate=%d","call":"%s"}\
    """
        .formatted(rate, call);
  }

  @Override
  protected String pressed(String key) {
    return "{\"event\":\"websocket:dtmf\",\"digit\":\"%s\",\"duration\":260}".formatted(key);
  }

  @Override
  protected String reached(String mark) {
    return "{\"event\":\"websocket:notify\",\"payload\":{\"mark\":\"%s\"}}".formatted(mark);
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
      assertThat(message.get("action").asText()).isEqualTo("notify");
      return message.at("/payload/mark").asText();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyMessageHoldsTwentyMilliseconds() {
    assertThat(new VonageStream(16_000).audio(new Sound(16_000, new short[1000])))
        .hasSize(4)
        .allSatisfy(frame -> assertThat(((Frame.Binary) frame).bytes()).hasSize(640));
    assertThat(new VonageStream(8_000).audio(new Sound(8_000, new short[161])))
        .hasSize(2)
        .allSatisfy(frame -> assertThat(((Frame.Binary) frame).bytes()).hasSize(320));
  }

  @Test
  void clearsByAnAction() {
    assertThat(line().clear()).containsExactly(new Frame.Text("{\"action\":\"clear\"}"));
  }

  @Test
  void halfASampleIsRefused() {
    assertThatThrownBy(() -> line().read(new byte[639])).isInstanceOf(BadFrame.class);
  }
}
