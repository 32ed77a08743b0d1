package io.orderline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.intent.Reading;
import io.orderline.understand.reply.ReplyReader;
import io.orderline.understand.slot.AspectReader;
import io.orderline.understand.slot.HotWordReader;
import io.orderline.understand.slot.SlotReaders;
import io.orderline.understand.slot.TrainedReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers to 请问是什么原因要退货呢 give as the reason, by the words or by what they mean. */
class AnsweredReasonTest {
  private static final String NONE = "none";

  private static final SlotReaders VALUES = new SlotReaders(new HotWordReader(Map.of()));

  private static final UtteranceReader READER =
      new UtteranceReader(
          Trained.MODEL,
          new MeaningReaders(
              (_, _, _) -> new Reading(List.of(), List.of(), Optional.empty()),
              (_, _, _) -> Emotion.NEUTRAL,
              new ReplyReader(Heads.replies()),
              new TrainedReason(Heads.reasons(), Trained.MODEL),
              AspectReader.WORDS),
          _ -> VALUES,
          _ -> Answers.NONE);

  private record Row(String reason, String said, String read) {
    boolean right() {
      return reason.equals(read);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"held_out", "held_out_more", "held_out_third"})
  void answers_kept_apart_are_read(String file) {
    List<Row> rows = rows(file).toList();

    assertThat(rows.stream().filter(Row::right).count() / (double) rows.size()).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @CsvSource({
    "没毛病没毛病，就是瞅着别扭, changed_mind",
    "不漏不坏，就是沉得我妈拎不起来, changed_mind",
    "没碎没裂，只不过屋里摆不开, does_not_fit",
    "手一哆嗦点多了一盒, changed_mind",
    "不是质量问题，是给我拿岔了, wrong_item",
    "拉锁走到半截就卡住, quality",
    "如果是质量问题呢, none",
    "质量问题运费算谁的, none",
    "退到哪张卡, none",
    "不漏，也没裂, none",
    "没坏啊, none",
    "不是质量问题, none",
  })
  void what_is_meant_counts_and_not_single_words(String said, String reason) {
    assertThat(reason(said)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"没坏", "不漏", "没裂", "不是质量问题", "没摔没碰", "质量没问题"})
  void what_is_denied_is_never_a_fault(String denied) {
    assertThat(reason(denied + "，就是我妈嫌沉")).isEqualTo("changed_mind");
    assertThat(reason("我妈嫌沉，" + denied)).isEqualTo("changed_mind");
  }

  @ParameterizedTest
  @CsvSource({
    "手一哆嗦点多了一盒, STATEMENT",
    "拉锁走到半截就卡住, STATEMENT",
    "我当时没看见写的是小瓶, STATEMENT",
    "用两天就坏我要投诉你们, WISH",
    "都碎成渣了你们客服还爱理不理的，赶紧给我转人工, WISH",
    "算了不退了, REFUSAL",
    "质量问题运费算谁的, QUESTION",
  })
  void a_reason_answers_the_question_unless_a_wish_is_named(String said, Reply.Kind kind) {
    assertThat(read(said).reply().map(Reply::kind)).contains(kind);
  }

  private static String reason(String said) {
    return read(said).slot("reason").map(Slot::value).orElse(NONE);
  }

  private static Understanding read(String said) {
    return READER.read(
        new Utterance(
            new TenantId("shop"),
            Transcript.of(said),
            new Anything(),
            Optional.empty(),
            Map.of(),
            LocalDateTime.of(2026, 11, 28, 10, 0),
            Optional.empty(),
            Optional.of(new Question("return", "reason", "请问是什么原因要退货呢？"))));
  }

  private static Stream<Row> rows(String file) {
    try (InputStream in =
        AnsweredReasonTest.class.getResourceAsStream("/reason/" + file + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .flatMap(
              row ->
                  Arrays.stream(row[1].split("\\|"))
                      .map(said -> new Row(row[0], said, reason(said))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
