package io.orderline.speak.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.audio.Sounds;
import io.orderline.core.speech.SpeakerFailed;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.http.FakeSystem.Request;
import io.orderline.speak.Configured;
import io.orderline.speak.SpeakerContract;
import io.orderline.speak.voice.Voice;
import java.io.StringReader;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AzureVoiceTest extends SpeakerContract {
  private final FakeSystem system = new FakeSystem(AzureVoiceTest::answer);

  /** Checks what the service checks: the key, the format, well-formed SSML with one known voice. */
  private static Answer answer(Request request) {
    if (!"a-key".equals(request.headers().get("ocp-apim-subscription-key"))) {
      return new Answer(401, "text/plain", new byte[0]);
    }
    if (!"application/ssml+xml".equals(request.headers().get("content-type"))
        || !request.headers().containsKey("user-agent")) {
      return new Answer(415, "text/plain", new byte[0]);
    }
    int rate =
        switch (request.headers().getOrDefault("x-microsoft-outputformat", "")) {
          case "raw-8khz-16bit-mono-pcm" -> 8000;
          case "raw-16khz-16bit-mono-pcm" -> 16_000;
          default -> 0;
        };
    try {
      Element ssml =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(request.body())))
              .getDocumentElement();
      Element voice = (Element) ssml.getElementsByTagName("voice").item(0);
      if (rate == 0 || !voice.getAttribute("name").equals("zh-CN-XiaoxiaoNeural")) {
        return new Answer(400, "text/plain", new byte[0]);
      }
      double seconds = 0.15 * ssml.getTextContent().strip().length() + 0.3;
      return new Answer(
          200, "audio/basic", Sounds.littleEndian(Sounds.tone(500, rate, seconds, 5000)));
    } catch (Exception malformed) {
      return new Answer(400, "text/plain", new byte[0]);
    }
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Override
  protected Voice voice() {
    return voice(Map.of("orderline.speak.azure.key", "a-key"));
  }

  @Override
  protected Voice voiceless() {
    return voice(Map.of());
  }

  @Test
  void a_wrong_key_tells_the_operator_where_to_look() {
    var voice = voice(Map.of("orderline.speak.azure.key", "another"));
    assertThatThrownBy(() -> speech(speaker(voice), "您好", 8000))
        .hasCauseInstanceOf(SpeakerFailed.class)
        .hasMessageContaining("ORDERLINE_SPEAK_AZURE_KEY");
  }

  @Test
  void another_voice_speaks_when_the_service_does_not() {
    system.fail(Fault.SILENT, 1);
    var slow =
        voice(
            Map.of(
                "orderline.speak.azure.key",
                "a-key",
                "orderline.speak.azure.limits.timeout",
                "200ms"));
    assertThat(spoken(speaker(slow, voice()), "您好", 8000).seconds()).isGreaterThan(0.3);
  }

  @Test
  void a_passing_fault_is_tried_again() {
    system.fail(Fault.BROKEN);
    assertThat(spoken(speaker(voice()), "您好", 8000).seconds()).isGreaterThan(0.3);
  }

  @Test
  void a_service_that_keeps_failing_is_left_alone() {
    var failing = voice();
    system.fail(Fault.BROKEN, 60);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> speech(speaker(failing), "您好", 8000));
    }
    int asked = system.requests().size();
    assertThatThrownBy(() -> speech(speaker(failing), "您好", 8000))
        .hasMessageContaining("left alone");
    assertThat(system.requests()).hasSize(asked);
  }

  private Voice voice(Map<String, String> values) {
    var all = new HashMap<>(values);
    all.put("orderline.speak.azure.url", system.url() + "/cognitiveservices/v1");
    return new AzureVoice(Configured.with(all).azure(), Clock.systemUTC());
  }
}
