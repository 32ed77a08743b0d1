package io.orderline.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who works when, and who is turned away. */
class FairQueueTest {
  private final FairQueue queue = new FairQueue(1, 6, 3);

  /** The sources whose work has begun. */
  private final List<String> begun = new ArrayList<>();

  private final List<UniEmitter<? super String>> working = new ArrayList<>();

  @Test
  void sourcesTakeTurns() {
    takes("flood");
    takes("flood");
    takes("flood");
    takes("li");

    end();
    end();
    end();

    assertThat(begun).containsExactly("flood", "flood", "li", "flood");
  }

  @Test
  void aSourceHasFewPlaces() {
    var first = takes("flood");
    var waits = List.of(takes("flood"), takes("flood"), takes("flood"));
    var tooMuch = takes("flood");

    tooMuch.assertFailedWith(Refused.class);
    first.assertNotTerminated();
    waits.forEach(UniAssertSubscriber::assertNotTerminated);
  }

  @Test
  void whereAllPlacesAreTakenTheSourceThatHasMostGivesOneUp() {
    takes("a");
    takes("a");
    takes("a");
    var last = takes("a");
    takes("b");
    takes("b");
    takes("b");

    var newcomer = takes("li");

    last.assertFailedWith(Refused.class);
    newcomer.assertNotTerminated();
    end();
    end();
    end();
    assertThat(begun).containsExactly("a", "a", "b", "li");
  }

  @Test
  void whereNobodyHasMoreTheLastIsTurnedAway() {
    var alone = new FairQueue(1, 2, 1);
    takes(alone, "a");
    takes(alone, "b");
    takes(alone, "c");

    takes(alone, "d").assertFailedWith(Refused.class);
  }

  @Test
  void whoGoesAwayLeavesTheirPlace() {
    var first = takes("a");
    var waiting = takes("a");
    takes("b");

    waiting.cancel();
    first.cancel();

    assertThat(begun).containsExactly("a", "b");
    end();
    takes("c");
    assertThat(begun).containsExactly("a", "b", "c");
  }

  @Test
  void workThatFailsEndsToo() {
    var failed =
        queue
            .take("a", Runnable::run, () -> Uni.createFrom().failure(new IllegalStateException()))
            .subscribe()
            .withSubscriber(UniAssertSubscriber.create());
    takes("b");

    failed.assertFailedWith(IllegalStateException.class);
    assertThat(begun).containsExactly("b");
  }

  private UniAssertSubscriber<String> takes(String source) {
    return takes(queue, source);
  }

  private UniAssertSubscriber<String> takes(FairQueue from, String source) {
    return from.take(
            source,
            Runnable::run,
            () ->
                Uni.createFrom()
                    .<String>emitter(
                        work -> {
                          begun.add(source);
                          working.add(work);
                        }))
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }

  /** Ends the work that began last. */
  private void end() {
    working.getLast().complete("done");
  }
}
