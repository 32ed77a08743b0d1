package io.orderline.speak.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.audio.Sounds;
import io.orderline.core.speech.SpeakerFailed;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.http.FakeSystem.Request;
import io.orderline.speak.Configured;
import io.orderline.speak.SpeakerContract;
import io.orderline.speak.voice.Voice;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AliyunVoiceTest extends SpeakerContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeSystem system = new FakeSystem(AliyunVoiceTest::answer);

  /** Audio has the type audio/mpeg whatever its format is; every error is JSON with a status. */
  private static Answer answer(Request request) throws IOException {
    JsonNode body = JSON.readTree(request.body());
    if (!"a-token".equals(request.headers().get("x-nls-token"))) {
      return refused(40000001, "Gateway:ACCESS_DENIED:The token 'x' is invalid!");
    }
    if (!body.path("appkey").asText().equals("an-appkey")) {
      return refused(40020105, "Gateway:APPKEY_NOT_EXIST");
    }
    int rate = body.path("sample_rate").asInt();
    if (!body.path("format").asText().equals("pcm") || rate != 8000 && rate != 16_000) {
      return refused(40000003, "Gateway:PARAMETER_INVALID");
    }
    double seconds = 0.15 * Math.min(300, body.path("text").asText().length()) + 0.3;
    return new Answer(
        200, "audio/mpeg", Sounds.littleEndian(Sounds.tone(500, rate, seconds, 9000)));
  }

  private static Answer refused(int status, String message) {
    return new Answer(
        400,
        "{\"task_id\":\"8f95d0b9b6e948bc98e8d0ce64b0cf57\",\"result\":\"\",\"status\":%d,\"message\":\"%s\"}"
            .formatted(status, message));
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Override
  protected Voice voice() {
    return voice("a-token");
  }

  @Override
  protected Voice voiceless() {
    return new AliyunVoice(Configured.with(Map.of()).aliyun(), Clock.systemUTC());
  }

  @Test
  void an_old_token_is_told_by_its_status() {
    assertThatThrownBy(() -> speech(speaker(voice("old")), "您好", 8000))
        .hasCauseInstanceOf(SpeakerFailed.class)
        .hasMessageContaining("40000001");
  }

  @Test
  void what_the_service_would_cut_off_is_not_sent() {
    assertThatThrownBy(() -> speech(speaker(voice()), "好".repeat(301), 8000))
        .hasMessageContaining("300");
    assertThat(system.requests()).isEmpty();
  }

  @Test
  void half_an_answer_is_a_fault() {
    system.fail(Fault.GARBLED);
    assertThatThrownBy(() -> speech(speaker(voice()), "您好", 8000))
        .hasCauseInstanceOf(SpeakerFailed.class);
  }

  private Voice voice(String token) {
    var values = new HashMap<String, String>();
    values.put("orderline.speak.aliyun.token", token);
    values.put("orderline.speak.aliyun.appkey", "an-appkey");
    values.put("orderline.speak.aliyun.url", system.url() + "/stream/v1/tts");
    return new AliyunVoice(Configured.with(values).aliyun(), Clock.systemUTC());
  }
}
