package io.orderline.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HappeningsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
  private static final String QUESTION = "杯子能不能放洗碗机里洗";
  private static final Answer NOTHING = Answer.of(Answer.Outcome.NONE);

  @Test
  void aQuestionThatAFlowLooksForInVainIsUnanswered() {
    assertThat(unanswered("product_question", NOTHING)).containsExactly(QUESTION);
  }

  @Test
  void oneThatATextAnswersIsNot() {
    assertThat(
            unanswered(
                "product_question", Answer.of(Answer.Outcome.FOUND, new Fact.Passage("可以。"))))
        .isEmpty();
  }

  @Test
  void aWishWhoseFlowLooksThereAsWellIsNone() {
    assertThat(unanswered("payment", NOTHING)).isEmpty();
  }

  private static List<String> unanswered(String intent, Answer answer) {
    var understanding =
        new Understanding(
            List.of(new Understanding.Wish(new Intent(intent), 0.9)),
            Optional.empty(),
            List.of(),
            Emotion.NEUTRAL);
    var basis =
        new TurnBasis(
            0,
            NOW,
            ZoneId.of("Asia/Shanghai"),
            "听单优选",
            Optional.empty(),
            BusinessHours.ALWAYS,
            "",
            List.of(new Query.KnowledgeOf(QUESTION)),
            Optional.empty(),
            Optional.empty());
    var record =
        new TurnRecord(
            new TurnInput.Heard(Transcript.of(QUESTION)),
            understanding,
            List.of(answer),
            List.of(),
            List.of(),
            Optional.of(basis));
    return new Happenings(List.of(new RecordedTurn(1, NOW, 40, record)))
        .unanswered().stream().map(Happenings.Unanswered::words).toList();
  }
}
