package io.orderline.http.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
  private final Shares<String> shares = new Shares<>(2);

  @Test
  void whoTakesAllOfTheirOwnLeavesTheOthersTheirs() {
    assertThat(shares.take("one")).isTrue();
    assertThat(shares.take("one")).isTrue();
    assertThat(shares.take("one")).isFalse();
    assertThat(shares.take("other")).isTrue();
  }

  @Test
  void aPlaceThatIsGivenBackCanBeTaken() {
    shares.take("one");
    shares.take("one");
    shares.take("one");
    shares.giveBack("one");

    assertThat(shares.take("one")).isTrue();
    assertThat(shares.take("one")).isFalse();
  }

  @Test
  void whoHasNoneIsForgotten() {
    shares.take("one");
    shares.giveBack("one");
    shares.giveBack("one");

    assertThat(shares.of("one")).isZero();
    assertThat(new Shares<>(0).take("one")).isFalse();
  }
}
