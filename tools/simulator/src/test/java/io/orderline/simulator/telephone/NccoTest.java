package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NccoTest {
  @Test
  void readsWhatTheLineDoes() {
    var verbs =
        Ncco.read(
            """
            [{"action":"talk","text":"您好","language":"cmn-CN","bargeIn":true},
             {"action":"input","type":["dtmf","speech"],"dtmf":{"maxDigits":1,"timeOut":6},
              "speech":{"endOnSilence":0.8,"saveAudio":true},"eventUrl":["https://a/turn"]}]
            """);
    assertThat(((Verb.Say) verbs.getFirst()).text()).isEqualTo("您好");
    Verb.Gather gather = (Verb.Gather) verbs.getLast();
    assertThat(gather.hears("speech")).isTrue();
    assertThat(gather.records()).isTrue();
    assertThat(gather.accepted("123")).isEqualTo("1");
  }

  @Test
  void aPersonHearsWhatTheirEndpointNames() {
    var dial =
        (Verb.Dial)
            Ncco.read(
                    """
                    [{"action":"connect","from":"862160000000","eventType":"synchronous","eventUrl":["https://a/dialled"],
                      "endpoint":[{"type":"phone","number":"8613800001234","onAnswer":{"url":"https://a/agent"}}]}]
                    """)
                .getFirst();
    assertThat(dial.number()).isEqualTo("8613800001234");
    assertThat(dial.attributes().get("agent")).contains("https://a/agent");
    assertThat(dial.attributes().get("action")).contains("https://a/dialled");
  }

  @Test
  void anEmptyAnswerLeavesTheCallAsItIs() {
    assertThat(Ncco.read("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                            | no list
          [{"action":"shout"}]                                          | shout is no action
          [{"action":"talk","txt":"a"}]                                 | talk has no txt
          [{"action":"talk"}]                                           | talk needs a text text
          [{"action":"talk","text":"a","language":"x","bargeIn":true}]   | an input must follow
          [{"action":"input","speech":{"endOnSilence":0.1}}]            | endOnSilence lies between 0.4 and 10
          [{"action":"input","dtmf":{"maxDigits":21}}]                  | maxDigits lies between 1
          [{"action":"input","type":["dtmf"],"eventUrl":"https://a"}]   | eventUrl is a list of one
          [{"action":"connect","endpoint":[{"type":"phone","number":"+86138"}]}] | digits only
          [{"action":"connect","endpoint":[{"type":"phone","number":"8613800001234"}]}] | without a number of the application
          [{"action":"connect","timeout":121}]                          | timeout lies between
          """)
  void namesWhatVonageWouldNotRun(String answer, String problem) {
    assertThatThrownBy(() -> Ncco.read(answer))
        .isInstanceOf(ScriptProblem.class)
        .hasMessageContaining(problem);
  }
}
