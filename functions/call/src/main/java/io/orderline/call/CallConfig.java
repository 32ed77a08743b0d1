package io.orderline.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The telephony function. */
@ConfigMapping(prefix = "orderline.call")
public interface CallConfig {

  /** The tenant of a webhook whose address names none. */
  @WithDefault("demo")
  String defaultTenant();

  /** Turn timeout: afterwards the caller hears an apology. Twilio waits 15 s in all. */
  @WithDefault("9s")
  Duration turnTimeout();

  /** Turns of one shop that are answered at once; who comes then hears an apology at once. */
  @WithDefault("200")
  int atOnce();

  /** Retention of calls and their transcripts, from their start. */
  @WithDefault("90d")
  Duration keep();

  /** Whether a turn runs before the first caller's; of no use to a native binary. */
  @WithDefault("true")
  boolean warmUp();

  /** Recordings that we transcribe ourselves. */
  Recording recording();

  /** Media streams. */
  Stream stream();

  /** Live audio of calls. */
  interface Stream {
    /** The longest stream; the call goes on in another. */
    @WithDefault("30m")
    Duration longest();

    /** Idle timeout: closes a stream that sends nothing for this long. */
    @WithDefault("10s")
    Duration idle();

    /** Unsent bytes before the other side counts as stuck. */
    @WithDefault("1048576")
    int maxUnsent();

    /** Silence timeout: how long the caller may say nothing before the line asks. */
    @WithDefault("6s")
    Duration silence();

    /** Delay before the first filler sentence; the key keeps its old name. */
    @WithName("comfort")
    @WithDefault("1500ms")
    Duration filler();

    /** Delay between two filler sentences. */
    @WithDefault("3500ms")
    Duration again();

    /** Delay between two keys of one number. */
    @WithDefault("3s")
    Duration keys();

    /** Speech timeout: afterwards the provider's voice speaks instead of ours. */
    @WithDefault("2500ms")
    Duration voice();

    /** Barge-in timeout: how long to wait for words before we continue. */
    @WithDefault("4s")
    Duration interruption();

    /** Shutdown delay: how long calls go on before another process takes them over. */
    @WithDefault("20s")
    Duration drain();
  }

  /** The limits of a recording. */
  interface Recording {
    /** The largest file that is fetched. */
    @WithDefault("1048576")
    int maxBytes();

    /** Timeout of a fetch, retries included. */
    @WithDefault("4s")
    Duration timeout();
  }
}
