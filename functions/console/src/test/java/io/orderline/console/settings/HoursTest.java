package io.orderline.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.console.web.Refused;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours as people give them, and what they are told when those cannot be. */
class HoursTest {
  @Test
  void theDayEndsAtTwentyFour() {
    var read = new Hours(List.of("friday"), "18:00", "24:00").read();

    assertThat(read.from()).isEqualTo(LocalTime.of(18, 0));
    assertThat(read.until()).isEqualTo(LocalTime.MAX);
  }

  @Test
  void hoursPastMidnightAreToldHowToEnd() {
    assertThat(problem(List.of("friday"), "20:00", "02:00")).contains("midnight", "24:00");
    assertThat(problem(List.of("friday"), "00:00", "00:00")).contains("00:00 to 24:00");
  }

  @Test
  void eachMistakeIsNamed() {
    assertThat(problem(List.of(), "09:00", "21:00")).contains("one day");
    assertThat(problem(null, "09:00", "21:00")).contains("one day");
    assertThat(problem(List.of("Freitag"), "09:00", "21:00")).contains("monday to sunday");
    assertThat(problem(Arrays.asList("friday", null), "09:00", "21:00")).contains("monday");
    assertThat(problem(List.of("friday"), "9:00", "21:00")).contains("from", "09:00");
    assertThat(problem(List.of("friday"), "09:00", null)).contains("until", "09:00");
  }

  private static String problem(List<String> days, String from, String until) {
    var refused = new Refused[1];
    assertThatThrownBy(() -> new Hours(days, from, until).read())
        .isInstanceOfSatisfying(Refused.class, fault -> refused[0] = fault);
    return refused[0].getMessage();
  }
}
