package io.orderline.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.core.call.EndReason;
import io.orderline.core.ticket.TicketKind;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A list that does not show what is there says so. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LagQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Scenes scenes;
  @Inject TestClock clock;
  @Inject CallsBehind behind;
  @Inject MeterRegistry registry;

  @Test
  void aCallWhoseEventNeverComesIsMissedUntilItComes() {
    clock.forward(Duration.ofMinutes(1));
    // the latest that are looked at are ours, whatever other tests kept
    for (int latest = 0; latest < 20; latest++) {
      scenes.call("demo", "13800004000").told();
      scenes.call("other", "13800004000").told();
    }
    clock.forward(Duration.ofMinutes(1));
    var call = scenes.call("demo", "13800004001").ends(EndReason.COMPLETED).kept();
    look();
    clock.forward(Duration.ofSeconds(70));
    look();

    assertThat(behind.longest()).isGreaterThanOrEqualTo(Duration.ofSeconds(70));
    assertThat(
            registry.get("orderline.console.behind.seconds").tag("list", "calls").gauge().value())
        .isGreaterThanOrEqualTo(70);

    call.told();
    scenes.call("demo", "13800004002").told();
    look();
    assertThat(behind.longest()).isLessThan(Duration.ofSeconds(70));
  }

  @Test
  void itIsMeasuredHowLongAnEventTook() {
    scenes.call("demo", "13800004003").told();
    scenes.ticket("demo", TicketKind.RETURN, Optional.empty());

    for (String list : new String[] {"calls", "tickets"}) {
      assertThat(registry.get("orderline.console.lag").tag("list", list).timer().count())
          .isPositive();
    }
  }

  private void look() {
    behind.look().await().atMost(PATIENCE);
  }
}
