package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.simulator.telephone.CallerAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationReaderTest {
  @Test
  void readsWhatTheCallerDoesAndWhatMustBeHeard() {
    Conversation conversation =
        ConversationReader.read(
            "a.yaml",
            """
            about: A known caller
            from: "13800000001"
            given: insert into orders.customers values (1)
            turns:
              - heard: [您好, 请问]
              - say: 我的快递
                heard: 顺丰
                not_heard: 退款
                matches: 今天|明天
              - keys: "1"
              - silence: true
              - hangup: true
            ends: caller
            database:
              - sql: select 1
                is: 1
            """);
    assertThat(conversation.from()).isEqualTo("13800000001");
    assertThat(conversation.given()).hasSize(1);
    assertThat(conversation.turns())
        .extracting(turn -> turn.action().orElse(null))
        .containsExactly(
            null,
            new CallerAction.Says("我的快递"),
            new CallerAction.Presses("1"),
            new CallerAction.StaysSilent(),
            new CallerAction.HangsUp());
    assertThat(conversation.turns().get(1).heard()).isEqualTo(List.of("顺丰"));
    assertThat(conversation.turns().get(1).line()).isEqualTo(6);
    assertThat(conversation.ends()).contains(Conversation.Ends.CALLER);
    assertThat(conversation.database()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'about: a\\nform: 1'                               | a.yaml:2: unknown key "form"; known are about
          'about: a\\nfrom: 1\\nturns:\\n - sy: x'            | a.yaml:4: unknown key "sy"; known are hangup
          'about: a\\nfrom: 1\\nturns:\\n - {say: x, keys: 1}' | a.yaml:4: one turn holds one of
          'about: a\\nfrom: 1\\nturns:\\n - keys: 12a'         | a.yaml:4: keys are 0-9, * and #
          'about: a\\nfrom: 1\\nturns:\\n - matches: "("'      | a.yaml:4: "matches" is no regular expression
          'about: a\\nfrom: 1\\nturns: []'                    | a.yaml:1: a conversation has "turns"
          'about: a\\nturns:\\n - heard: x'                   | a.yaml:1: "from" is missing
          'about: a\\nfrom: 1\\nends: never\\nturns:\\n - heard: x' | "ends" is one of hangup, transfer, caller
          'about: [a'                                       | a.yaml:1: no YAML
          'about: a\\nabout: b'                              | a.yaml:2: the key "about" stands here twice
          """)
  void namesTheLineOfWhatAnAuthorGotWrong(String text, String problem) {
    assertThatThrownBy(() -> ConversationReader.read("a.yaml", text.replace("\\n", "\n")))
        .isInstanceOf(ConversationProblem.class)
        .hasMessageContaining(problem);
  }
}
