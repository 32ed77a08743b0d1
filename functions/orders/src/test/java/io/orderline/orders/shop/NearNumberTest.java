package io.orderline.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NearNumberTest {
  private final Random random = new Random(7);

  @Test
  void twoMistakesAlwaysLeaveAPieceThatFindsTheNumber() {
    for (int i = 0; i < 20_000; i++) {
      String number =
          "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
      NearNumber near = new NearNumber(mistake(mistake(number)), 2);

      assertThat(near.possible()).isTrue();
      assertThat(
              near.heads().contains(number.substring(0, 4))
                  || near.middles().contains(number.substring(4, 8))
                  || near.lasts().contains(number.substring(8, 11)))
          .as("%s heard as %s", number, near.heard())
          .isTrue();
    }
  }

  @Test
  void aNumberOfAnotherLengthCannotBeNear() {
    assertThat(new NearNumber("12345678", 2).possible()).isFalse();
    assertThat(new NearNumber("138000012", 2).possible()).isTrue();
    assertThat(new NearNumber("138000012", 1).possible()).isFalse();
  }

  @Test
  void refusesMoreMistakesThanAreUseful() {
    assertThatThrownBy(() -> new NearNumber("13800001234", 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String mistake(String number) {
    int at = random.nextInt(number.length());
    int digit = random.nextInt(10);
    return switch (random.nextInt(3)) {
      case 0 -> number.substring(0, at) + digit + number.substring(at);
      case 1 -> number.substring(0, at) + number.substring(at + 1);
      default -> number.substring(0, at) + digit + number.substring(at + 1);
    };
  }
}
