package io.orderline.telephony.jambonz;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.telephony.Frame;
import io.orderline.telephony.LinearLineContract;
import io.orderline.telephony.StreamLine;
import org.junit.jupiter.api.Test;

class JambonzStreamTest extends LinearLineContract {
  @Override
  protected StreamLine line() {
    return new JambonzStream(8_000);
  }

  @Override
  protected String begun(String call, int rate) {
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
  protected String markIn() {
    return "/data/name";
  }

  @Test
  void asksForAMark() {
    assertThat(line().mark("3-1"))
        .containsExactly(new Frame.Text("{\"type\":\"mark\",\"data\":{\"name\":\"3-1\"}}"));
  }

  @Test
  void clearsTheSoundAndItsMarks() {
    assertThat(line().clear())
        .containsExactly(
            new Frame.Text("{\"type\":\"killAudio\"}"),
            new Frame.Text("{\"type\":\"clearMarks\"}"));
  }
}
