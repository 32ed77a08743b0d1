package io.orderline.console.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @Test
  void soManyMayBeMadeAndThenNoneUntilTheWindowIsOver() {
    Window second = Window.first(2, NOW).next(2, NOW.plusSeconds(59));
    Window third = second.next(2, NOW.plusSeconds(59));

    assertThat(second.exceeded()).isFalse();
    assertThat(second.left()).isZero();
    assertThat(third.exceeded()).isTrue();
    assertThat(third.left()).isZero();
    assertThat(third.rest(NOW.plusSeconds(59))).isEqualTo(Duration.ofSeconds(1));
    assertThat(third.next(2, NOW.plusSeconds(60))).isEqualTo(Window.first(2, NOW.plusSeconds(60)));
  }

  @Test
  void aNewLimitHoldsAtOnce() {
    assertThat(Window.first(1, NOW).next(5, NOW).exceeded()).isFalse();
    assertThat(Window.first(5, NOW).next(1, NOW).exceeded()).isTrue();
  }
}
