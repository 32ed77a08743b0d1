package io.orderline.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationsTest {

  @ParameterizedTest
  @CsvSource({"2026-12-01T00:00+08:00, 11月30日24点", "2026-12-01T09:30+08:00, 12月1日9点"})
  void aDeadlineAtMidnightIsTheEndOfTheDayBefore(ZonedDateTime due, String said) {
    assertThat(Confirmations.hour(due)).isEqualTo(said);
  }
}
