package io.orderline.speak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VoicesTest {
  @Test
  void the_embedded_voice_speaks_unless_another_is_chosen() {
    try (Voices voices = Configured.voices(Map.of())) {
      assertThat(voices.usual().id()).isEqualTo("espeak/cmn+f2/165/45");
    }
    try (Voices voices = Configured.voices(Map.of("orderline.speak.voice", "azure"))) {
      assertThat(voices.usual().missing().orElseThrow()).contains("ORDERLINE_SPEAK_AZURE_KEY");
    }
  }

  @Test
  void a_voice_that_does_not_exist_stops_the_start_and_names_those_that_do() {
    for (String key :
        new String[] {
          "orderline.speak.voice",
          "orderline.speak.fallback",
          "orderline.speak.shops.demo.voice",
          "orderline.tenants.demo.voice"
        }) {
      assertThatThrownBy(() -> Configured.voices(Map.of(key, "siri")))
          .hasMessageContaining("espeak, sherpa, azure or aliyun")
          .hasMessageContaining("siri");
    }
    assertThatThrownBy(() -> Configured.voices(Map.of("orderline.speak.voice", "none")));
  }
}
