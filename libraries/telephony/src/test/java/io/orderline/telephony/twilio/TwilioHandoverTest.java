package io.orderline.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.call.HandoffSummary;
import io.orderline.core.call.HandoffTarget;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallbackUrls;
import java.io.StringWriter;
import java.net.URI;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import org.junit.jupiter.api.Test;

class TwilioHandoverTest {
  private static final CallId CALL = new CallId("CA1");
  private static final CallbackUrls LINKS =
      new CallbackUrls(URI.create("https://calls.example.com/"), "twilio", new TenantId("demo"));

  @Test
  void aNumberThatAnswersIsToldTheStoryFirst() throws Exception {
    assertThat(written(Optional.empty(), Optional.empty(), Optional.of("客户：王小明")))
        .startsWith("<Dial action=\"https://calls.example.com/calls/twilio/dialled?tenant=demo\"")
        .contains(
            "<Number url=\"https://calls.example.com/calls/twilio/agent?tenant=demo&amp;call=CA1\">"
                + "+8613800009999</Number></Dial>");
  }

  @Test
  void withoutAStoryTheCallerIsPutThroughAtOnce() throws Exception {
    assertThat(written(Optional.empty(), Optional.empty(), Optional.empty()))
        .endsWith("<Number>+8613800009999</Number></Dial>");
  }

  @Test
  void aTelephoneSystemGetsItInHeaders() throws Exception {
    assertThat(
            written(
                Optional.empty(),
                Optional.of(URI.create("sip:agents@pbx.example.com")),
                Optional.of("退货")))
        .contains(
            "<Sip>sip:agents@pbx.example.com?X-Orderline-Call=CA1&amp;"
                + "X-Orderline-Story=%E9%80%80%E8%B4%A7</Sip></Dial>");
  }

  @Test
  void aWorkflowGetsItAsItsTask() throws Exception {
    assertThat(written(Optional.of("WW1"), Optional.empty(), Optional.of("说\"好\"\n退货")))
        .startsWith("<Enqueue action=")
        .contains("workflowSid=\"WW1\"")
        .contains("<Task>{\"call\":\"CA1\",\"story\":\"说\\\"好\\\"\\n退货\"}</Task></Enqueue>");
  }

  private static String written(
      Optional<String> workflow, Optional<URI> sip, Optional<String> story) throws Exception {
    var text = new StringWriter();
    var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    new TwilioHandover(workflow, sip, CALL)
        .write(
            xml,
            new VoiceCommand.Transfer(
                new HandoffTarget("13800009999"), story.map(HandoffSummary::new)),
            LINKS);
    xml.close();
    return text.toString();
  }
}
