package io.orderline.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @Test
  void whatTheListDoesNotKnowIsMissedUntilItIsThere() {
    Missing first = Missing.NOTHING.after(Map.of("a", 4, "b", 7), Map.of("b", 7), NOW);
    Missing second = first.after(Map.of("a", 4, "b", 7), Map.of("b", 7), at(30));

    assertThat(first.longest(at(0))).isZero();
    assertThat(second.longest(at(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(second.after(Map.of("a", 4), Map.of("a", 4), at(60)).longest(at(60))).isZero();
  }

  @Test
  void aCallThatGoesOnIsNotBehindBecauseItGoesOn() {
    Missing first = Missing.NOTHING.after(Map.of("a", 4), Map.of(), NOW);
    Missing second = first.after(Map.of("a", 8), Map.of("a", 4), at(30));

    assertThat(second.longest(at(30))).isZero();
    assertThat(second.after(Map.of("a", 12), Map.of("a", 4), at(60)).longest(at(60)))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aNewerLookOfOursIsNotBehind() {
    assertThat(Missing.NOTHING.after(Map.of("a", 4), Map.of("a", 5), NOW).since()).isEmpty();
  }

  @Test
  void whatItsOwnerTellsOfNoMoreIsMissedNoMore() {
    Missing first = Missing.NOTHING.after(Map.of("a", 4), Map.of(), NOW);

    assertThat(first.after(Map.of(), Map.of(), at(30)).since()).isEmpty();
  }

  private static Instant at(int seconds) {
    return NOW.plusSeconds(seconds);
  }
}
