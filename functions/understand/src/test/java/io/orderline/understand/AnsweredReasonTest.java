package io.orderline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Slot;
import io.orderline.core.speech.Transcript;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.intent.Reading;
import io.orderline.understand.reply.ReplyReader;
import io.orderline.understand.slot.HotWordReader;
import io.orderline.understand.slot.SlotReaders;
import io.orderline.understand.slot.TrainedReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
          (_, _, _) -> new Reading(List.of(), List.of(), Optional.empty()),
          (_, _, _) -> Emotion.NEUTRAL,
          new ReplyReader(Heads.replies()),
          System.getenv("RULES") != null ? io.orderline.understand.slot.ReasonReader.NONE : new TrainedReason(Heads.reasons(), Trained.MODEL),
          _ -> VALUES,
          _ -> Answers.NONE);

  private record Row(String reason, String said, String read) {
    boolean right() {
      return reason.equals(read);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"held_out", "held_out_more"})
  void answers_kept_apart_are_read(String file) {
    List<Row> rows = rows(file).toList();
    rows.stream().filter(row -> !row.right()).forEach(System.out::println);
    System.out.println(file + " " + rows.stream().filter(Row::right).count() + "/" + rows.size());

    assertThat(rows.stream().filter(Row::right).count() / (double) rows.size())
        .isGreaterThan(0.85);
  }

  private static String reason(String said) {
    return READER
        .read(
            new Utterance(
                new TenantId("shop"),
                Transcript.of(said),
                new Anything(),
                Optional.empty(),
                Map.of(),
                java.time.LocalDateTime.of(2026, 11, 28, 10, 0),
                Optional.empty(),
                Optional.of(new Question("return", "reason", "请问是什么原因要退货呢？"))))
        .slot("reason")
        .map(Slot::value)
        .orElse(NONE);
  }

  private static Stream<Row> rows(String file) {
    try (InputStream in = AnsweredReasonTest.class.getResourceAsStream("/reason/" + file + ".tsv")) {
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
