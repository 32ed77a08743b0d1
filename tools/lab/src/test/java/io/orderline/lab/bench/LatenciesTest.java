package io.orderline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private final Latencies hundred =
      new Latencies(
          LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray(),
          Duration.ofSeconds(2));

  @Test
  void aPercentileIsTheLatencyThatItsShareDoesNotExceed() {
    assertThat(hundred.percentile(0.5)).isEqualTo(50);
    assertThat(hundred.percentile(0.99)).isEqualTo(99);
    assertThat(hundred.percentile(1)).isEqualTo(100);
  }

  @Test
  void throughputCountsRequestsOverWallTime() {
    assertThat(hundred.perSecond()).isEqualTo(50);
  }
}
