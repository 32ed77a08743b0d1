package io.orderline.http.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusedSourcesTest {
  private Instant now = Instant.parse("2026-03-02T04:00:20Z");
  private final RefusedSources sources = new RefusedSources(3, () -> now);

  @Test
  void whoeverIsWrongTooOftenIsTurnedAwayUntilTheMinuteIsOver() {
    refused("192.0.2.1", 2);
    assertThat(sources.turnedAway("192.0.2.1")).isZero();

    refused("192.0.2.1", 1);
    assertThat(sources.turnedAway("192.0.2.1")).isEqualTo(41);
    assertThat(sources.turnedAway("192.0.2.2")).isZero();

    now = now.plusSeconds(41);
    assertThat(sources.turnedAway("192.0.2.1")).isZero();
  }

  @Test
  void theMemoryOfOneMinuteIsBounded() {
    for (int i = 0; i < 20_000; i++) {
      refused("source-" + i, 3);
    }
    assertThat(sources.turnedAway("source-1")).isPositive();
    assertThat(sources.turnedAway("source-19999")).isZero();
  }

  @Test
  void withoutALimitNobodyIsTurnedAway() {
    var any = new RefusedSources(0, () -> now);
    any.count("192.0.2.1");
    assertThat(any.turnedAway("192.0.2.1")).isZero();
  }

  private void refused(String source, int times) {
    for (int i = 0; i < times; i++) {
      sources.count(source);
    }
  }
}
