package io.orderline.understand.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Reply.Kind;
import io.orderline.core.understanding.Slot;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyReaderTest {
  private static final ReplyReader RULES = new ReplyReader(ReplyHead.NONE);

  @ParameterizedTest
  @MethodSource("rows")
  void the_rules_tell_what_a_reply_is(ReplyRows row) {
    assertThat(kind(row)).isIn(row.kinds());
  }

  private static Kind kind(ReplyRows row) {
    Asking asking = Asking.of(row.question());
    return RULES
        .read(sentence(row.said()), asking.expectation(), Optional.of(asking.question()), List.of())
        .orElseThrow()
        .kind();
  }

  static Stream<ReplyRows> rows() {
    return ReplyRows.of("replies");
  }

  @ParameterizedTest
  @MethodSource("noYes")
  void what_only_looks_like_a_yes_is_none_by_the_rules_alone(ReplyRows row) {
    assertThat(kind(row)).isNotEqualTo(Kind.ASSENT);
  }

  static Stream<ReplyRows> noYes() {
    return ReplyRows.of("moods_and_regions").filter(row -> !row.kinds().contains(Kind.ASSENT));
  }

  @Test
  void nothing_is_a_reply_where_nothing_was_asked() {
    assertThat(RULES.read(sentence("好的"), new Anything(), Optional.empty(), List.of())).isEmpty();
    Question open = new Question("main", "wish", "请问有什么可以帮您？");
    assertThat(RULES.read(sentence("好的"), new Anything(), Optional.of(open), List.of())).isEmpty();
  }

  @Test
  void a_yes_or_no_question_that_an_earlier_version_does_not_name_is_read_all_the_same() {
    assertThat(RULES.read(sentence("好的"), new YesNo(), Optional.empty(), List.of()))
        .map(Reply::kind)
        .contains(Kind.ASSENT);
  }

  @Test
  void a_value_that_was_heard_answers_whatever_is_asked_beside_it() {
    Asking reason = Asking.of("reason");
    assertThat(
            RULES.read(
                sentence("它一直漏水你说怎么办嘛"),
                reason.expectation(),
                Optional.of(reason.question()),
                List.of(new Slot("reason", "quality"))))
        .map(Reply::kind)
        .contains(Kind.STATEMENT);
  }

  @Test
  void a_head_that_doubts_a_yes_of_the_rules_stops_it() {
    ReplyReader doubting = new ReplyReader((yesNo, seen) -> java.util.Map.of(Kind.QUESTION, 1.0));
    Asking asking = Asking.of("return");
    assertThat(
            doubting.read(
                new Sentence("好的", new float[512]),
                asking.expectation(),
                Optional.of(asking.question()),
                List.of()))
        .map(Reply::kind)
        .contains(Kind.UNCLEAR);
  }

  private static Sentence sentence(String said) {
    return new Sentence(Plain.of(said), new float[0]);
  }
}
