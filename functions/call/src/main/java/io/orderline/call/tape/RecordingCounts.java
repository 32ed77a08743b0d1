package io.orderline.call.tape;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** {@code orderline_recordings_total{outcome}}: what became of recordings. */
@Singleton
class RecordingCounts {
  private final MeterRegistry registry;

  RecordingCounts(MeterRegistry registry) {
    this.registry = registry;
    for (String outcome : new String[] {"kept", "failed", "expired", "erased"}) {
      count(outcome, 0);
    }
  }

  void count(String outcome, int times) {
    registry.counter("orderline.recordings", "outcome", outcome).increment(times);
  }
}
