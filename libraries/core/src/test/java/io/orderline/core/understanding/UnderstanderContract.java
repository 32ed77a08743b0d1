package io.orderline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of {@link Understander}, with sentences that leave no doubt. */
public abstract class UnderstanderContract {

  /** The adapter under test. */
  protected abstract Understander understander();

  @Test
  void readsAWishAndTheValuesNamedWithIt() {
    Understanding understanding = read("帮我查一下快递到哪里了", new Expectation.Anything());

    assertThat(understanding.intent()).contains(Intent.LOGISTICS);
  }

  @Test
  void readsDigitsWhereDigitsAreAwaited() {
    Understanding understanding = read("尾号五六七八", new Expectation.Digits(4, 4));

    assertThat(understanding.slots()).extracting(Slot::value).contains("5678");
  }

  @Test
  void readsAYesAndANo() {
    assertThat(read("对的", new Expectation.YesNo()).act()).contains(Act.YES);
    assertThat(read("不是", new Expectation.YesNo()).act()).contains(Act.NO);
  }

  @Test
  void whatIsNotUnderstoodIsNoFault() {
    assertThat(read("嗯", new Expectation.Digits(4, 4)).slots()).isEmpty();
  }

  private Understanding read(String text, Expectation expectation) {
    Utterance utterance =
        new Utterance(
            new TenantId("demo"),
            Transcript.of(text),
            expectation,
            Optional.empty(),
            Map.of("order", "2600000001"),
            LocalDateTime.of(2026, 11, 22, 10, 0));
    return understander()
        .understand(utterance)
        .toCompletableFuture()
        .orTimeout(TestPatience.LONGEST.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
