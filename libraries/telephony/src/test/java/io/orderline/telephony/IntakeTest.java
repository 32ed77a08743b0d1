package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  @ParameterizedTest
  @CsvSource({"NaN, 1", "-1, 0", "7, 1", "Infinity, 1", "0.5, 0.5"})
  void aConfidenceThatIsNoneIsNotOursToJudge(double said, double taken) {
    assertThat(heard("好的", said).confidence()).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\0", "\u0007\r\n", "\ud83d"})
  void whatNobodyCanSayIsSilence(String text) {
    assertThat(Intake.speech(List.of(new Intake.Reading(text, 1)))).isEmpty();
  }

  @Test
  void lettersThatNobodyCanSayAreLeftOut() {
    assertThat(heard("我的\0快递😀\ud83d", 1).text()).isEqualTo("我的 快递😀");
  }

  @Test
  void aLongStoryIsKeptWholeAndItsBriefHasBothEnds() {
    Transcript story = heard("甲" + "中".repeat(10_000) + "乙", 1);

    assertThat(story.text()).hasSize(10_002);
    assertThat(story.brief().text()).hasSizeLessThanOrEqualTo(500).startsWith("甲中").endsWith("中乙");
  }

  private static Transcript heard(String text, double confidence) {
    return ((TurnInput.Heard)
            Intake.speech(List.of(new Intake.Reading(text, confidence))).orElseThrow())
        .transcript();
  }
}
