package io.orderline.understand.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Reply.Kind;
import io.orderline.core.understanding.Slot;
import io.orderline.understand.Trained;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedRepliesTest {
  private static final ReplyReader READER = new ReplyReader(Heads.replies());

  private record Case(String question, String said, List<Kind> wanted, Kind read) {
    boolean right() {
      return wanted.contains(read);
    }
  }

  @Test
  void replies_kept_apart_are_read_and_nothing_but_a_yes_is_one() {
    List<Case> cases =
        Stream.of(
                "replies",
                "held_out",
                "held_out_more",
                "moods_and_regions",
                "no_yes",
                "grumbled_yes",
                "elsewhere")
            .flatMap(ReplyRows::of)
            .map(
                row ->
                    new Case(
                        row.question(),
                        row.said(),
                        row.kinds(),
                        read(row.question(), row.said()).kind()))
            .toList();
    assertThat(cases)
        .filteredOn(one -> one.read() == Kind.ASSENT)
        .allMatch(Case::right, "wanted a yes");
    assertThat(cases.stream().filter(Case::right).count() / (double) cases.size())
        .isGreaterThan(0.97);
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void a_yes_to_somebody_or_something_else_is_none_and_a_whole_one_is_heard(ReplyRows row) {
    assertThat(read(row.question(), row.said()).kind()).isIn(row.kinds());
  }

  static Stream<ReplyRows> elsewhere() {
    return ReplyRows.of("elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"对，不过是坏的不是不想要", "好，但原因写质量问题", "可以，其实是发错货了才要退"})
  void another_reason_beside_a_yes_is_a_change(String said) {
    Asking asking = Asking.of("return");
    assertThat(
            READER.read(
                Sentence.of(Plain.of(said), Trained.MODEL),
                asking.expectation(),
                Optional.of(asking.question()),
                List.of(new Slot("reason", "quality"))))
        .map(Reply::kind)
        .contains(Kind.CHANGE);
  }

  @ParameterizedTest
  @CsvSource({"return, 快退了吧", "urge, 嗯", "cancel_order, 取消吧反正还没发", "change, 没错就是这里"})
  void the_head_agrees_with_a_plain_yes(String question, String said) {
    assertThat(read(question, said).kind()).isEqualTo(Kind.ASSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "成，那就退, true",
    "对对，退货, true",
    "嗯，登山鞋退掉, true",
    "妥了退吧谢谢, true",
    "我要退货, false",
    "水壶也退了吧, false",
    "退了什么时候到账, false",
    "你好, false",
  })
  void what_was_booked_a_moment_ago_is_agreed_to_again(String said, boolean again) {
    Question done = new Question("return", "wish", "请问还有什么可以帮您？", List.of(List.of("登山鞋")));

    assertThat(
            READER
                .read(
                    Sentence.of(Plain.of(said), Trained.MODEL),
                    new Expectation.Anything(),
                    Optional.of(done),
                    List.of())
                .map(Reply::kind))
        .isEqualTo(again ? Optional.of(Kind.ASSENT) : Optional.empty());
  }

  private static Reply read(String question, String said) {
    Asking asking = Asking.of(question);
    return READER
        .read(
            Sentence.of(Plain.of(said), Trained.MODEL),
            asking.expectation(),
            Optional.of(asking.question()),
            List.of())
        .orElseThrow();
  }
}
