package io.orderline.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopsTest {
  private final DefaultEventExecutorGroup group = new DefaultEventExecutorGroup(2);
  private final List<EventExecutor> executors =
      StreamSupport.stream(group.spliterator(), false).toList();
  private final AtomicLong nanos = new AtomicLong();
  private final EventLoops loops = new EventLoops(executors, nanos::get);

  @AfterEach
  void stop() {
    group.shutdownGracefully();
  }

  @Test
  void aProcessIsAliveWhileItsLoopsTurnHoweverLittleTheyDo() throws Exception {
    pass(Duration.ofHours(1));
    assertThat(loops.call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void oneLoopThatIsStuckForAMinuteIsMendedByARestartOnly() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    executors.getFirst().execute(() -> await(stuck));

    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(loops.call().getStatus()).isEqualTo(Status.UP);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    loops.ask();
    executors.getLast().submit(() -> {}).get();
    assertThat(loops.call().getStatus()).isEqualTo(Status.DOWN);

    stuck.countDown();
    pass(Duration.ZERO);
    assertThat(loops.call().getStatus()).isEqualTo(Status.UP);
  }

  private void pass(Duration time) throws Exception {
    nanos.addAndGet(time.toNanos());
    loops.ask();
    for (EventExecutor executor : executors) {
      executor.submit(() -> {}).get();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
