package io.orderline.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TracesOffQuarkusTest {
  @Inject Traces traces;
  @Inject Vertx vertx;

  @Test
  void unlessTracesAreWantedNothingIsInstalledForThem() {
    assertThat(traces.on()).isFalse();
    assertThat(((VertxInternal) vertx).tracer()).isNull();
  }
}
