package io.orderline.telephony.vonage;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Sound;
import io.orderline.telephony.Frame;
import io.orderline.telephony.LinearLineContract;
import io.orderline.telephony.StreamLine;
import org.junit.jupiter.api.Test;

class VonageStreamTest extends LinearLineContract {
  @Override
  protected StreamLine line() {
    return new VonageStream(16_000);
  }

  @Override
  protected String begun(String call, int rate) {
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
  protected String markIn() {
    return "/payload/mark";
  }

  @Test
  void asksForAMark() {
    assertThat(line().mark("3-1"))
        .containsExactly(new Frame.Text("{\"action\":\"notify\",\"payload\":{\"mark\":\"3-1\"}}"));
  }

  @Test
  void everyMessageHoldsTwentyMilliseconds() {
    assertThat(line().audio(new Sound(16_000, new short[1000])))
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
}
