package io.orderline.lab.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Decisions worked out by hand from the autoscaler's rules; a pod's target is 10 here. */
class AutoscalerTest {
  private final Autoscaler autoscaler = new Autoscaler(10);

  @Test
  void asksForAsManyPodsAsTheStableWindowFills() {
    // 25 in flight over 10 a pod: 2.5 pods, so 3
    assertThat(autoscaler.decide(60, 25, 25, 2)).isEqualTo(3);
    assertThat(autoscaler.panicking()).isFalse();
  }

  @Test
  void panicsWhenTheShortWindowWantsTwiceWhatIsReady() {
    // 60 in flight in the last 6 s want 6 pods, 2 are ready: 6 / 2 = 3 is above 2
    assertThat(autoscaler.decide(60, 12, 60, 2)).isEqualTo(6);
    assertThat(autoscaler.panicking()).isTrue();
  }

  @Test
  void doesNotPanicBelowTwice() {
    // 39 want 4 pods, 3 are ready: 4 / 3 is below 2; the stable window's 12 want 2
    assertThat(autoscaler.decide(60, 12, 39, 3)).isEqualTo(2);
  }

  @Test
  void neverShrinksInPanicAndCalmsDownAStableWindowLater() {
    assertThat(autoscaler.decide(60, 12, 60, 2)).isEqualTo(6);
    assertThat(autoscaler.decide(90, 20, 5, 6)).isEqualTo(6);
    assertThat(autoscaler.decide(120, 20, 5, 6)).isEqualTo(6);
    // 61 s after the last alarm; 20 in flight want 2, but at most half go at once: 3
    assertThat(autoscaler.decide(121, 20, 5, 6)).isEqualTo(3);
  }

  @Test
  void halvesAtMost() {
    assertThat(autoscaler.decide(60, 10, 10, 16)).isEqualTo(8);
  }

  @Test
  void wantsNoneWhenNobodyComes() {
    assertThat(autoscaler.decide(60, 0, 0, 1)).isZero();
  }

  @Test
  void needsATarget() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Autoscaler(0));
  }
}
