package io.orderline.core.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest(name = "{0} and {1} are {2} apart")
  @CsvSource({
    "13800001234, 13800001234, 0",
    "1380001234,  13800001234, 1",
    "138000012345, 13800001234, 1",
    "13800007234, 13800001234, 1",
    "13800002134, 13800001234, 2",
    "'', 1234, 4",
    "5678, 1234, 4",
  })
  void countsWhatWasDroppedAddedOrMixedUp(String one, String other, int distance) {
    assertThat(EditDistance.between(one, other)).isEqualTo(distance);
  }

  @Test
  void isADistance() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      String a = number(random);
      String b = number(random);
      String c = number(random);
      assertThat(EditDistance.between(a, b)).isEqualTo(EditDistance.between(b, a));
      assertThat(EditDistance.between(a, a)).isZero();
      assertThat(EditDistance.between(a, c))
          .isLessThanOrEqualTo(EditDistance.between(a, b) + EditDistance.between(b, c));
    }
  }

  private static String number(Random random) {
    return String.valueOf(random.nextInt(100_000));
  }
}
