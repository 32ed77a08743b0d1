package io.orderline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a stream goes on. */
class LiveStreamTest {
  @Test
  void aStreamEndsByItselfBeforeItsConnectionIsTakenForDead() {
    assertThat(LiveStream.longest(Duration.ofSeconds(40))).isEqualTo(Duration.ofSeconds(35));
    assertThat(LiveStream.longest(Duration.ofSeconds(100))).isEqualTo(Duration.ofSeconds(95));
  }

  @Test
  void howeverShortAConnectionMayBeIdleItLasts() {
    for (Duration idle : new Duration[] {Duration.ofMillis(10), Duration.ofSeconds(5)}) {
      assertThat(LiveStream.longest(idle)).isPositive().isLessThan(idle);
    }
  }

  @Test
  void andBeforeKnativeEndsIt() {
    assertThat(LiveStream.longest(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(4));
  }
}
