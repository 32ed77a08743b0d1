package io.orderline.transcribe.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.Busy;
import io.orderline.core.speech.Recognition.NoSpeech;
import io.orderline.core.speech.RecognizerFailed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DecodingPoolTest {
  private static final Duration LONG = Duration.ofSeconds(15);

  @Test
  void answers_busy_at_once_when_threads_and_queue_are_full_and_works_again_afterwards() {
    try (DecodingPool pool = new DecodingPool(1, 1, LONG)) {
      CountDownLatch release = new CountDownLatch(1);
      CompletableFuture<Recognition> running = blocked(pool, release);
      CompletableFuture<Recognition> waiting = blocked(pool, release);
      assertThat(blocked(pool, release)).isCompletedWithValue(new Busy());
      release.countDown();
      assertThat(running.join()).isEqualTo(new NoSpeech());
      assertThat(waiting.join()).isEqualTo(new NoSpeech());
      assertThat(blocked(pool, release).join()).isEqualTo(new NoSpeech());
    }
  }

  @Test
  void never_decodes_on_the_callers_thread() {
    try (DecodingPool pool = new DecodingPool(1, 1, LONG)) {
      CompletableFuture<Thread> decoder = new CompletableFuture<>();
      pool.submit(
              wanted -> {
                decoder.complete(Thread.currentThread());
                return new NoSpeech();
              })
          .toCompletableFuture()
          .join();
      assertThat(decoder.join()).isNotSameAs(Thread.currentThread());
    }
  }

  @Test
  void a_decoding_that_takes_too_long_fails_and_is_told_to_stop() throws InterruptedException {
    try (DecodingPool pool = new DecodingPool(1, 1, Duration.ofMillis(50))) {
      CountDownLatch stopped = new CountDownLatch(1);
      CompletableFuture<Recognition> answer =
          pool.submit(
                  wanted -> {
                    while (wanted.getAsBoolean()) {
                      Thread.onSpinWait();
                    }
                    stopped.countDown();
                    return new NoSpeech();
                  })
              .toCompletableFuture();
      assertThatThrownBy(answer::join).hasCauseInstanceOf(RecognizerFailed.class);
      stopped.await();
    }
  }

  @Test
  void a_broken_decoding_is_a_fault_of_the_recogniser_and_the_thread_lives_on() {
    try (DecodingPool pool = new DecodingPool(1, 1, LONG)) {
      CompletableFuture<Recognition> broken =
          pool.submit(
                  wanted -> {
                    throw new IllegalStateException("native trouble");
                  })
              .toCompletableFuture();
      assertThatThrownBy(broken::join).hasCauseInstanceOf(RecognizerFailed.class);
      assertThat(pool.submit(wanted -> new NoSpeech()).toCompletableFuture().join())
          .isEqualTo(new NoSpeech());
    }
  }

  private static CompletableFuture<Recognition> blocked(DecodingPool pool, CountDownLatch release) {
    return pool.submit(
            wanted -> {
              try {
                release.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return new NoSpeech();
            })
        .toCompletableFuture();
  }
}
