package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwimlTest {
  @Test
  void readsVerbsInOrder() {
    List<Verb> verbs =
        Twiml.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response>
              <Say language="zh-CN">您好</Say>
              <Gather input="speech dtmf" action="/next"><Say>请讲</Say><Pause length="1"/></Gather>
              <Dial action="/dialled"><Number>+862160000000</Number></Dial>
              <Enqueue workflowSid="WW1"><Task>{"story":"退货"}</Task></Enqueue>
              <Hangup/>
            </Response>
            """);
    assertThat(verbs)
        .extracting(verb -> verb.getClass().getSimpleName())
        .containsExactly("Say", "Gather", "Dial", "Enqueue", "Hangup");
    assertThat(((Verb.Gather) verbs.get(1)).prompts()).hasSize(2);
    assertThat(((Verb.Dial) verbs.get(2)).number()).isEqualTo("+862160000000");
    assertThat(((Verb.Enqueue) verbs.get(3)).task()).contains("{\"story\":\"退货\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <Response><Speak>你好</Speak></Response>                   | <Speak> is no verb
          <Response><Gather speechtimeout="1"/></Response>           | no attribute speechtimeout
          <Response><Gather><Hangup/></Gather></Response>            | holds <Say>
          <Answer/>                                                  | not a <Response>
          <Response><Say>                                            | no well-formed XML
          <!DOCTYPE r SYSTEM "file:///etc/passwd"><Response/>        | no well-formed XML
          """)
  void refusesWhatTwilioWouldNotRun(String document, String problem) {
    assertThatThrownBy(() -> Twiml.read(document))
        .isInstanceOf(ScriptProblem.class)
        .hasMessageContaining(problem);
  }
}
