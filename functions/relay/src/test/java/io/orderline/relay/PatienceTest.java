package io.orderline.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience(3, Duration.ofSeconds(2));

  @Test
  void eachWaitIsTwiceAsLongUntilItHasFailedOftenEnough() {
    assertThat(patience.waitAfter(1)).contains(Duration.ofSeconds(2));
    assertThat(patience.waitAfter(2)).contains(Duration.ofSeconds(4));
    assertThat(patience.waitAfter(3)).contains(Duration.ofSeconds(8));
    assertThat(patience.waitAfter(4)).isEmpty();
  }

  @Test
  void withoutRetriesItIsTriedOnce() {
    Patience none = new Patience(0, Duration.ofSeconds(2));
    assertThat(none.waitAfter(1)).isEmpty();
  }

  @Test
  void aMistakeInTheConfigurationIsNamed() {
    assertThatThrownBy(() -> new Patience(-1, Duration.ZERO))
        .hasMessageContaining("orderline.relay.delivery.retries");
  }
}
