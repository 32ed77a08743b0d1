package io.orderline.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void axesEndAtRoundFigures() {
    assertThat(Chart.roundUp(0)).isEqualTo(1);
    assertThat(Chart.roundUp(0.7)).isEqualTo(0.8);
    assertThat(Chart.roundUp(22)).isEqualTo(25);
    assertThat(Chart.roundUp(260)).isEqualTo(300);
  }
}
