package io.orderline.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
  /** A Friday; the two days after it are the week's end. */
  private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);

  private static final BusinessHours WORKDAYS =
      new BusinessHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(18, 0));

  @Test
  void aHolidayIsClosedWhateverDayOfTheWeekItIs() {
    assertThat(WORKDAYS.open(FRIDAY.atTime(10, 0))).isTrue();
    assertThat(WORKDAYS.closedOn(Set.of(FRIDAY)).open(FRIDAY.atTime(10, 0))).isFalse();
    assertThat(BusinessHours.ALWAYS.closedOn(Set.of(FRIDAY)).open(FRIDAY.atTime(23, 59))).isFalse();
    assertThat(
            BusinessHours.ALWAYS.closedOn(Set.of(FRIDAY)).open(FRIDAY.plusDays(1).atStartOfDay()))
        .isTrue();
  }

  @Test
  void agentsAnswerAgainAfterTheHolidaysAndTheWeeksEnd() {
    BusinessHours hours = WORKDAYS.closedOn(Set.of(FRIDAY, FRIDAY.plusDays(3)));

    assertThat(hours.next(FRIDAY.minusDays(1).atTime(19, 0)))
        .isEqualTo(LocalDateTime.of(2027, 1, 5, 9, 0));
    assertThat(hours.next(FRIDAY.atTime(10, 0))).isEqualTo(LocalDateTime.of(2027, 1, 5, 9, 0));
  }

  @Test
  void agentsAnswerAgainSomeDayHoweverManyHolidaysThereAre() {
    Set<LocalDate> most =
        FRIDAY.datesUntil(FRIDAY.plusDays(BusinessHours.MOST_HOLIDAYS)).collect(Collectors.toSet());

    assertThat(BusinessHours.ALWAYS.closedOn(most).next(FRIDAY.atTime(12, 0)))
        .isEqualTo(FRIDAY.plusDays(BusinessHours.MOST_HOLIDAYS).atStartOfDay());
    most.add(FRIDAY.minusDays(1));
    assertThatThrownBy(() -> WORKDAYS.closedOn(most))
        .hasMessageContaining("at most 200 holidays, not 201");
  }

  @Test
  void holidaysThatArePastNeedNotBeKept() {
    BusinessHours hours = WORKDAYS.closedOn(Set.of(FRIDAY, FRIDAY.plusDays(3)));

    assertThat(hours.since(FRIDAY)).isEqualTo(hours);
    assertThat(hours.since(FRIDAY.plusDays(1)).holidays()).containsExactly(FRIDAY.plusDays(3));
    assertThat(hours.since(FRIDAY.plusDays(9))).isEqualTo(WORKDAYS);
  }

  @Test
  void hoursWithoutADayAreNone() {
    assertThatThrownBy(() -> new BusinessHours(Set.of(), LocalTime.MIN, LocalTime.MAX))
        .hasMessageContaining("one day");
  }
}
