package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JambonzVerbsTest {
  @Test
  void whatIsTaggedGoesWithTheQuestionThatFollows() {
    var gather =
        (Verb.Gather)
            JambonzVerbs.read(
                    """
                    [{"verb":"tag","data":{"turn":"1/0"}},
                     {"verb":"gather","input":["speech","digits"],"actionHook":"https://a/turn",
                      "recognizer":{"vendor":"default"},"maxDigits":20,"finishOnKey":"#",
                      "say":{"text":"您好"}}]
                    """)
                .getFirst();
    assertThat(gather.attributes().get("tag")).contains("{\"turn\":\"1/0\"}");
    assertThat(gather.hears("dtmf")).isTrue();
    assertThat(gather.accepted("12#3")).isEqualTo("12");
    assertThat(((Verb.Say) gather.prompts().getFirst()).text()).isEqualTo("您好");
  }

  @Test
  void aQueueHasTheStory() {
    assertThat(
            JambonzVerbs.read(
                """
                [{"verb":"tag","data":{"call":"c1","story":"退货"}},{"verb":"enqueue","name":"agents"}]
                """))
        .singleElement()
        .satisfies(verb -> assertThat(((Verb.Enqueue) verb).task()).contains("退货"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"verb":"shout"}]                                  | shout is no verb
          [{"verb":"say","text":"a","voice":"b"}]             | say has no voice
          [{"verb":"gather","input":["speech"]}]              | needs a text vendor
          [{"verb":"dial","target":[],"actionHook":"a"}]      | target is a list of one
          hello                                               | no well-formed JSON
          """)
  void namesWhatJambonzWouldNotRun(String answer, String problem) {
    assertThatThrownBy(() -> JambonzVerbs.read(answer))
        .isInstanceOf(ScriptProblem.class)
        .hasMessageContaining(problem);
  }
}
