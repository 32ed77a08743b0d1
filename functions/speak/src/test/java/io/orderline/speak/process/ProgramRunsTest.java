package io.orderline.speak.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.speech.SpeakerFailed;
import io.orderline.core.speech.Speech;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgramRunsTest {
  private static final byte[] NOTHING = {};

  @Test
  void a_program_that_hangs_is_ended() {
    try (ProgramRuns runs = new ProgramRuns(1, 1, Duration.ofMillis(300))) {
      long started = System.nanoTime();
      assertThatThrownBy(() -> runs.run(Path.of("/bin/sleep"), List.of("60"), NOTHING))
          .isInstanceOf(SpeakerFailed.class)
          .hasMessageContaining("longer than");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_program_that_never_stops_writing_is_ended() {
    try (ProgramRuns runs = new ProgramRuns(1, 1, Duration.ofSeconds(20))) {
      assertThatThrownBy(() -> runs.run(Path.of("/bin/cat"), List.of("/dev/zero"), NOTHING))
          .isInstanceOf(SpeakerFailed.class)
          .hasMessageContaining("does not stop");
    }
  }

  @Test
  void a_program_that_fails_is_a_fault() {
    try (ProgramRuns runs = new ProgramRuns(1, 1, Duration.ofSeconds(20))) {
      assertThatThrownBy(() -> runs.run(Path.of("/bin/false"), List.of(), new byte[100_000]))
          .isInstanceOf(SpeakerFailed.class)
          .hasMessageContaining("code 1");
    }
  }

  @Test
  void more_sentences_than_may_wait_are_told_that_all_are_at_work() throws Exception {
    var release = new CountDownLatch(1);
    try (ProgramRuns runs = new ProgramRuns(1, 1, Duration.ofSeconds(20))) {
      var working =
          runs.submit(
              () -> {
                release.await();
                return new Speech.NoVoice("done");
              });
      var waiting = runs.submit(() -> new Speech.NoVoice("done"));
      assertThat(runs.submit(() -> new Speech.NoVoice("never")).toCompletableFuture().get())
          .isInstanceOf(Speech.Busy.class);
      release.countDown();
      assertThat(working.toCompletableFuture().get(20, TimeUnit.SECONDS))
          .isEqualTo(waiting.toCompletableFuture().get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void a_program_is_looked_for_on_the_path_only() {
    assertThat(Programs.find("cat", "/nowhere:/bin:/usr/bin")).contains(Path.of("/bin/cat"));
    assertThat(Programs.find("cat", "")).isEmpty();
    assertThat(Programs.find("/bin/cat", "")).contains(Path.of("/bin/cat"));
    assertThat(Programs.find("/bin", "")).isEmpty();
  }
}
