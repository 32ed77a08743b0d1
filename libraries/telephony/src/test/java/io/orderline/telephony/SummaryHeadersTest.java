package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.call.HandoffSummary;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryHeadersTest {
  private static final CallId CALL = new CallId("CON-1 2");

  @Test
  void aStoryIsAsciiAndComesBackAsItWas() {
    Map<String, String> headers =
        SummaryHeaders.of(CALL, Optional.of(new HandoffSummary("客户：王小明\n订单：A+B & C")));
    assertThat(headers).containsEntry("Orderline-Call", "CON-1%202");
    assertThat(headers.get("Orderline-Story")).matches("[A-Za-z0-9%._*-]+");
    assertThat(URLDecoder.decode(headers.get("Orderline-Story"), StandardCharsets.UTF_8))
        .isEqualTo("客户：王小明\n订单：A+B & C");
  }

  @Test
  void aLongStoryIsCutBetweenCharacters() {
    String story =
        SummaryHeaders.of(CALL, Optional.of(new HandoffSummary("𠮷".repeat(200))))
            .get("Orderline-Story");
    assertThat(story.length()).isBetween(700, 720);
    assertThat(URLDecoder.decode(story, StandardCharsets.UTF_8)).matches("𠮷+");
  }

  @Test
  void withoutAStoryTheCallIsNamed() {
    assertThat(SummaryHeaders.of(CALL, Optional.empty())).containsOnlyKeys("Orderline-Call");
  }
}
