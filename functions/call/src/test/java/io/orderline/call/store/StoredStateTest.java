package io.orderline.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.core.call.CallState;
import io.orderline.core.call.EndReason;
import io.orderline.json.CoreJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of this version and of the version before are read by both. */
class StoredStateTest {
  private static final Instant START = Instant.parse("2026-11-22T23:17:22Z");
  private static final Instant LATER = Instant.parse("2026-11-22T23:18:22Z");

  /** The states as the version before knows them, under the rules of the same JSON. */
  sealed interface Before {
    record Talking() implements Before {}

    record HandedOver() implements Before {}

    record Ended() implements Before {}

    static Before read(String row) throws JsonProcessingException {
      var node = CoreJson.mapper().readTree(row);
      Class<? extends Before> type =
          switch (node.get("type").asText()) {
            case "talking" -> Talking.class;
            case "handed_over" -> HandedOver.class;
            case "ended" -> Ended.class;
            default -> throw new IllegalArgumentException("the version before knows no " + node);
          };
      return CoreJson.mapper().treeToValue(node, type);
    }
  }

  static List<CallState> states() {
    return List.of(
        new CallState.Talking(),
        new CallState.Queued("agents", LATER),
        new CallState.WithAgent("小李", LATER),
        new CallState.Ended(EndReason.COMPLETED));
  }

  @ParameterizedTest
  @MethodSource("states")
  void stateIsReadAsItWasWritten(CallState state) {
    assertThat(read(written(state))).isEqualTo(state);
  }

  @Test
  void readsRowsOfTheVersionBefore() {
    assertThat(read("{\"type\":\"talking\"}")).isEqualTo(new CallState.Talking());
    assertThat(read("{\"type\":\"handed_over\"}")).isEqualTo(new CallState.Queued("agents", START));
    assertThat(read("{\"type\":\"ended\"}")).isEqualTo(new CallState.Ended(EndReason.UNKNOWN));
  }

  @Test
  void theVersionBeforeReadsOurRows() throws JsonProcessingException {
    assertThat(Before.read(written(new CallState.Talking()))).isEqualTo(new Before.Talking());
    assertThat(Before.read(written(new CallState.Queued("agents", LATER))))
        .isEqualTo(new Before.HandedOver());
    assertThat(Before.read(written(new CallState.WithAgent("小李", LATER))))
        .isEqualTo(new Before.HandedOver());
    assertThat(Before.read(written(new CallState.Ended(EndReason.COMPLETED))))
        .isEqualTo(new Before.Ended());
  }

  @Test
  void theTypeComesFirstAndFactsFollow() {
    assertThat(written(new CallState.Talking())).isEqualTo("{\"type\":\"talking\"}");
    assertThat(written(new CallState.Queued("agents", LATER)))
        .isEqualTo(
            "{\"type\":\"handed_over\",\"queue\":\"agents\",\"since\":\"2026-11-22T23:18:22Z\"}");
  }

  @ParameterizedTest
  @CsvSource({"true,COMPLETED", "false,CALLER_HUNG_UP"})
  void endReasonTellsWhetherTheDialogueWasFinished(boolean over, EndReason reason) {
    assertThat(new CallState.Talking().end(over)).isEqualTo(new CallState.Ended(reason));
    assertThat(new CallState.Queued("agents", LATER).end(over))
        .isEqualTo(new CallState.Ended(EndReason.AFTER_HANDOFF));
  }

  private static String written(CallState state) {
    return CallRow.STATE.convertToDatabaseColumn(StoredState.of(state));
  }

  private static CallState read(String row) {
    return CallRow.STATE.convertToEntityAttribute(row).state(START);
  }
}
