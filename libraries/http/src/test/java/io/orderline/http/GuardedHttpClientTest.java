package io.orderline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.clock.SettableClock;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Fault;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedHttpClientTest {
  private record Limits(Duration timeout, int retries, int atOnce, Duration pause)
      implements HttpLimits {}

  private static final class StockUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StockUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
  private final FakeSystem system = new FakeSystem(_ -> new Answer(200, "{\"value\":7}"));
  private final GuardedHttpClient remote = remote(Duration.ofSeconds(20));

  private GuardedHttpClient remote(Duration timeout) {
    return new GuardedHttpClient(
        "the stock list",
        new Limits(timeout, 1, 2, Duration.ofSeconds(60)),
        clock,
        StockUnavailable::new);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void readsTheAnswer() {
    assertThat(answer(ask())).isEqualTo(7);
  }

  @Test
  void asksAgainAfterAPassingFault() {
    system.fail(Fault.BROKEN);
    assertThat(answer(ask())).isEqualTo(7);
    system.fail(Fault.GONE);
    assertThat(answer(ask())).isEqualTo(7);
    assertThat(system.requests()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void hasNothingDoneTwice() {
    system.fail(Fault.BROKEN);
    assertFault(remote.tell(request(), reply -> reply.json().at("/value").asInt()), "status 500");
    assertThat(system.requests()).hasSize(1);
  }

  @Test
  void givesUpOnASystemThatIsSilent() {
    system.fail(Fault.SILENT);
    assertFault(ask(remote(Duration.ofMillis(200))), "took too long");
  }

  @Test
  void anAnswerThatIsNotAsAgreedIsAFault() {
    system.fail(Fault.GARBLED);
    assertFault(ask(), "no JSON");
    assertFault(
        remote.ask(
            request(),
            _ -> {
              throw new IllegalArgumentException("secret 13800001234");
            }),
        "otherwise than agreed");
  }

  @Test
  void aSystemThatAsksForQuietIsLeftAloneThatLong() {
    system.fail(Fault.BUSY);
    assertFault(ask(), "too many requests");
    assertFault(ask(), "left alone");
    assertThat(system.requests()).hasSize(1);

    clock.forward(Duration.ofSeconds(11));

    assertThat(answer(ask())).isEqualTo(7);
  }

  @Test
  void aSystemThatKeepsFailingIsLeftAlone() {
    system.fail(Fault.BROKEN, 40);
    for (int i = 0; i < 10; i++) {
      assertFault(ask(), "");
    }
    int asked = system.requests().size();

    assertFault(ask(), "left alone");

    assertThat(system.requests()).hasSize(asked);
  }

  @Test
  void noMoreRequestsThanAllowedAreUnderWay() {
    system.fail(Fault.SILENT, 2);
    var admitted = IntStream.range(0, 4).mapToObj(_ -> ask().toCompletableFuture()).toList();

    assertFault(ask(), "too many failures or requests");
    assertThat(admitted).noneMatch(CompletableFuture::isDone);
  }

  private CompletionStage<Integer> ask() {
    return ask(remote);
  }

  private CompletionStage<Integer> ask(GuardedHttpClient remote) {
    return remote.ask(request(), reply -> reply.json().at("/value").asInt());
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(system.url().resolve("/value")).build();
  }

  private static void assertFault(CompletionStage<?> stage, String words) {
    assertThatThrownBy(() -> answer(stage))
        .cause()
        .isInstanceOf(StockUnavailable.class)
        .hasMessageStartingWith("the stock list")
        .hasMessageContaining(words)
        .hasMessageNotContaining("13800001234");
  }

  private static <T> T answer(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
