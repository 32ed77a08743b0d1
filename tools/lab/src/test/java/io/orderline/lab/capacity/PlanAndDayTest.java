package io.orderline.lab.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanAndDayTest {
  private static final ServedFunction EAR =
      new ServedFunction("ear", 0.5, 1000, 0, 2, 4000, 2, 1, 100, "made up");

  private static Day busyAt(int hour, double rate) {
    List<Double> rates = new ArrayList<>(Collections.nCopies(24, 0.1));
    rates.set(hour, rate);
    return new Day("busy", rates);
  }

  @Test
  void betweenTwoHoursTheRateIsOnTheLine() {
    Day day = busyAt(20, 10.1);
    assertThat(day.rate(20 * 3600)).isEqualTo(10.1);
    assertThat(day.rate(19.5 * 3600)).isCloseTo(5.1, within(1e-9));
    assertThat(day.rate(23.5 * 3600)).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void alwaysOnHasWhatTheHighestHourNeeds() {
    // 28 turns a second, half of them heard, a second each: 14 busy places of 1.4 a pod
    assertThat(ScalingPlan.alwaysOn(EAR, busyAt(20, 28)).minScale()).containsOnly(10);
  }

  @Test
  void theForecastIsThereBeforeTheHourAndSleepsAtNight() {
    List<Integer> scales = ScalingPlan.forecast(EAR, busyAt(20, 28)).minScale();
    assertThat(scales.subList(1, 7)).containsOnly(0);
    assertThat(scales.get(12)).isEqualTo(1);
    assertThat(scales.get(19)).isEqualTo(10); // its end is the peak
    assertThat(scales.get(20)).isEqualTo(10);
    assertThat(scales.get(21)).isEqualTo(3); // a quarter of the peak is left at 20:45
    assertThat(scales.get(22)).isEqualTo(1);
  }

  @Test
  void nightToZeroSleepsFromOneToSeven() {
    List<Integer> scales = ScalingPlan.nightToZero().minScale();
    assertThat(scales.get(0)).isOne();
    assertThat(scales.subList(1, 7)).containsOnly(0);
    assertThat(scales.subList(7, 24)).containsOnly(1);
  }

  @Test
  void aDayHasTwentyFourHours() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Day("short", List.of(1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ScalingPlan("short", List.of(1)));
  }

  @Test
  void moreThanMaxScaleIsNotPlanned() {
    assertThat(EAR.podsFor(1000, 0.7)).isEqualTo(100);
  }
}
