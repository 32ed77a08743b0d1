package io.orderline.lab.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Against queueing theory where it has an answer, else against a day that can be followed by hand.
 */
class SimulationTest {
  private static ServedFunction function(double millis, double spread, int places, int maxScale) {
    return new ServedFunction("f", 1, millis, spread, places, 4000, 1, 1, maxScale, "made up");
  }

  private static Day steady(double rate) {
    return new Day("steady", Collections.nCopies(24, rate));
  }

  private static ScalingPlan fixed(int pods) {
    return new ScalingPlan("fixed", Collections.nCopies(24, pods));
  }

  private static DayRecord run(ServedFunction function, Day day, ScalingPlan plan) {
    return new Simulation(function, day, plan, 7).run();
  }

  @Test
  void onePlaceWaitsAsPollaczekAndKhinchineSay() {
    // 5 a second of 0.1 s with a spread of a half: load 0.5, E[S^2] = 0.01 * 1.25,
    // average wait = 5 * 0.0125 / (2 * (1 - 0.5)) = 0.0625 s; half of them wait at all
    DayRecord record = run(function(100, 0.5, 1, 1), steady(5), fixed(1));
    assertThat(record.served()).isCloseTo(5 * Day.SECONDS, within(3000));
    assertThat(record.averageWait()).isCloseTo(0.0625, within(0.002));
    assertThat(record.shareAbove(0)).isCloseTo(0.5, within(0.01));
  }

  @Test
  void aWaitIsAsLongAsTheColdStartWhenAllSleep() {
    // about one request in 20 minutes: the pod of the last one is always gone
    DayRecord record = run(function(100, 0, 1, 10), steady(1 / 1200.0), fixed(0));
    assertThat(record.waited(0.5)).isCloseTo(4, within(0.001));
    assertThat(record.waited(1)).isCloseTo(4, within(0.001));
    assertThat(record.mostPods()).isLessThanOrEqualTo(2);
  }

  @Test
  void aPodThatNobodyNeedsGoesAfterWindowAndGrace() {
    // a cold start of 4 s, and idle for 90 s and at most one tick: below 100 s a request, alone
    DayRecord record = run(function(100, 0, 1, 10), steady(1 / 1200.0), fixed(0));
    double podSeconds = IntStream.range(0, 24).mapToDouble(record::podHours).sum() * 3600;
    assertThat(podSeconds / record.served()).isBetween(80.0, 100.0);
  }

  @Test
  void aPodThatIsKeptWarmCostsTheWholeDayAndMakesNobodyWait() {
    DayRecord record = run(function(100, 0, 4, 10), steady(0.1), fixed(1));
    assertThat(record.podHours(3)).isEqualTo(1);
    assertThat(record.waited(0.99)).isZero();
  }

  @Test
  void growsWithTheLoadToWhatUtilisationWants() {
    // 40 a second of 0.5 s are 20 in flight; 10 places at 70 % want 3 pods
    DayRecord record = run(function(500, 0.2, 10, 10), steady(40), fixed(1));
    assertThat(record.podHours(12)).isBetween(2.9, 3.6);
  }

  @Test
  void neverHasMorePodsThanMaxScale() {
    DayRecord record = run(function(500, 0.2, 1, 4), steady(7), fixed(1));
    assertThat(record.mostPods()).isEqualTo(4);
  }

  @Test
  void theSameSeedIsTheSameDay() {
    ServedFunction function = function(200, 1, 2, 20);
    List<Double> once = List.of(run(function, steady(3), fixed(1)).averageWait());
    assertThat(List.of(run(function, steady(3), fixed(1)).averageWait())).isEqualTo(once);
  }
}
