package io.orderline.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketNumberTest {
  private final Random random = new Random(4);

  @Test
  void theCheckDigitIsDamms() {
    assertThat(TicketNumber.of(572).value()).isEqualTo("5724"); // the example of Damm's thesis
  }

  @Test
  void aWrongDigitIsNoticed() {
    for (String number : numbers()) {
      for (int i = 0; i < number.length(); i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String heard = number.substring(0, i) + digit + number.substring(i + 1);
          assertThat(TicketNumber.valid(heard)).as(heard).isEqualTo(heard.equals(number));
        }
      }
    }
  }

  @Test
  void twoSwappedNeighboursAreNoticed() {
    for (String number : numbers()) {
      for (int i = 0; i + 1 < number.length(); i++) {
        String heard =
            number.substring(0, i)
                + number.charAt(i + 1)
                + number.charAt(i)
                + number.substring(i + 2);
        assertThat(TicketNumber.valid(heard)).as(heard).isEqualTo(heard.equals(number));
      }
    }
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new TicketNumber("5725")).isInstanceOf(IllegalArgumentException.class);
    assertThat(TicketNumber.valid("五七二四")).isFalse();
    assertThat(TicketNumber.valid(null)).isFalse();
  }

  private String[] numbers() {
    return IntStream.range(0, 200)
        .mapToObj(_ -> TicketNumber.of(10_000_000L + random.nextInt(80_000_000)).value())
        .toArray(String[]::new);
  }
}
