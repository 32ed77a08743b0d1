package io.orderline.telephony.jambonz;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.call.HandoffSummary;
import io.orderline.core.call.HandoffTarget;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallbackUrls;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JambonzHandoverTest {
  private static final String DIALLED =
      "https://calls.example.com/calls/jambonz/dialled?tenant=demo";
  private static final CallbackUrls LINKS =
      new CallbackUrls(URI.create("https://calls.example.com"), "jambonz", new TenantId("demo"));
  private static final VoiceCommand.Transfer TRANSFER =
      new VoiceCommand.Transfer(
          new HandoffTarget("13800009999"), Optional.of(new HandoffSummary("退货")));

  @Test
  void aQueueGetsTheStoryOnTheCall() {
    assertThat(handover(Optional.of("agents"), Optional.empty()).verbs(TRANSFER, LINKS))
        .isEqualTo(
            List.of(
                new JambonzVerb.Tag(Map.of("call", "c1", "story", "退货")),
                new JambonzVerb.Enqueue("agents", DIALLED)));
  }

  @Test
  void aTelephoneSystemGetsItInHeaders() {
    var dial =
        (JambonzVerb.Dial)
            handover(Optional.empty(), Optional.of(URI.create("sip:agents@pbx.example.com")))
                .verbs(TRANSFER, LINKS)
                .getLast();
    assertThat(dial.target()).containsExactly(JambonzVerb.Target.sip("sip:agents@pbx.example.com"));
    assertThat(dial.headers())
        .containsEntry("X-Orderline-Call", "c1")
        .containsEntry("X-Orderline-Story", "%E9%80%80%E8%B4%A7");
  }

  @Test
  void withoutAStoryTheCallerIsPutThroughAtOnce() {
    var transfer = new VoiceCommand.Transfer(new HandoffTarget("13800009999"), Optional.empty());
    assertThat(handover(Optional.empty(), Optional.empty()).verbs(transfer, LINKS))
        .isEqualTo(
            List.of(
                new JambonzVerb.Dial(
                    List.of(JambonzVerb.Target.phone("+8613800009999", null)),
                    DIALLED,
                    "4008001234",
                    25,
                    null)));
  }

  private static JambonzHandover handover(Optional<String> queue, Optional<URI> sip) {
    return new JambonzHandover(queue, sip, new CallId("c1"), Optional.of("4008001234"));
  }
}
