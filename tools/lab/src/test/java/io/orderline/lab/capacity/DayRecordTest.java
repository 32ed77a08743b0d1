package io.orderline.lab.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayRecordTest {
  private final DayRecord record = new DayRecord();

  @Test
  void countsWaitsByShareAndByHour() {
    for (int i = 1; i <= 100; i++) {
      record.served(i <= 90 ? 0 : 3600, i / 100.0);
    }
    assertThat(record.served()).isEqualTo(100);
    assertThat(record.waited(0.5)).isEqualTo(0.5f);
    assertThat(record.waited(0.99)).isEqualTo(0.99f);
    assertThat(record.waited(0, 1)).isEqualTo(0.9f);
    assertThat(record.waited(1, 0.5)).isEqualTo(0.95f);
    assertThat(record.waited(2, 0.5)).isZero();
    assertThat(record.shareAbove(0.75)).isEqualTo(0.25);
  }

  @Test
  void podsOfAnHourAreTheirAverage() {
    for (int second = 0; second < 1800; second++) {
      record.pods(second, 4);
    }
    assertThat(record.podHours(0)).isEqualTo(2);
    assertThat(record.mostPods()).isEqualTo(4);
  }
}
