package io.orderline.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The telephony function. */
@ConfigMapping(prefix = "orderline.call")
public interface CallConfig {

  /**
   * The address under which the telephony provider reaches us, without a path; signatures are
   * checked against it.
   */
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /** The tenant of a webhook whose address names none. */
  @WithDefault("demo")
  String defaultTenant();

  /** How long a turn may take before the caller hears an apology; Twilio waits 15 s in all. */
  @WithDefault("9s")
  Duration turnTimeout();

  /** A directory with flow files that replace those of the same name or add to them. */
  Optional<String> flows();

  /** A directory with a file of rules for each shop that has its own: {@code <tenant>.yaml}. */
  Optional<String> policies();

  /** How long calls are kept, with their transcripts, after they began. */
  @WithDefault("90d")
  Duration keep();

  /** Whether a turn is gone through before the first caller's; of no use to a native binary. */
  @WithDefault("true")
  boolean warmUp();

  /** Whether the floor that {@code bench turn} compares with is served. */
  @WithDefault("false")
  boolean bench();

  /** How old a webhook's signature may be where it tells its time (Vonage, jambonz). */
  @WithDefault("5m")
  Duration signatureAge();

  /** The telephone in the browser. */
  Phone phone();

  /** Twilio. */
  Twilio twilio();

  /** Vonage. */
  Vonage vonage();

  /** jambonz. */
  Jambonz jambonz();

  /** Recordings that we transcribe ourselves. */
  Recording recording();

  /** Media streams. */
  Stream stream();

  /** Calls whose sound comes to us while it is spoken. */
  interface Stream {
    /**
     * Signs the one-time tokens in the addresses of streams; the same on every pod. Unless set, the
     * tenant's own secret with its provider does.
     */
    Optional<String> secret();

    /** How long a provider has to open a stream. */
    @WithDefault("60s")
    Duration tokenLife();

    /** The longest stream; the call goes on in another. */
    @WithDefault("30m")
    Duration longest();

    /** How long nothing may come, not even silence, until a stream counts as broken. */
    @WithDefault("10s")
    Duration idle();

    /** How much may be waiting to be sent before the other side counts as stuck, in bytes. */
    @WithDefault("1048576")
    int maxUnsent();

    /** How long a caller may say nothing until he is asked whether he is there. */
    @WithDefault("6s")
    Duration silence();

    /** How long we think until the caller hears that we do. */
    @WithDefault("1500ms")
    Duration comfort();

    /** How long after that until he hears it again. */
    @WithDefault("3500ms")
    Duration again();

    /** How long the next key of a number may take. */
    @WithDefault("3s")
    Duration keys();

    /** How long our voice may take until the provider's own speaks instead. */
    @WithDefault("2500ms")
    Duration voice();

    /** How long somebody may interrupt without being understood until we go on. */
    @WithDefault("4s")
    Duration interruption();

    /** How long calls may go on when the process shall end, before another takes them over. */
    @WithDefault("20s")
    Duration drain();
  }

  /** What all Twilio accounts share. */
  interface Twilio {
    /** The voice that reads our answers. */
    @WithDefault("Polly.Zhiyu-Neural")
    String voice();

    /** The language that Twilio recognises. */
    @WithDefault("cmn-Hans-CN")
    String language();

    /**
     * Where recordings may be fetched from; an origin without a port stands for any port of that
     * host.
     */
    @WithDefault("https://api.twilio.com")
    List<URI> recordingOrigins();
  }

  /** What all Vonage accounts share. */
  interface Vonage {
    /** The language of the voice that reads our answers. */
    @WithDefault("cmn-CN")
    String voice();

    /** Which of that language's voices. */
    @WithDefault("0")
    int style();

    /** The rate of a stream's sound in hertz: 8000 or 16000. */
    @WithDefault("16000")
    int streamRate();

    /** The language that Vonage recognises. */
    @WithDefault("cmn-Hans-CN")
    String language();

    /** Where recordings may be fetched from. */
    @WithDefault(
        "https://api.nexmo.com,https://api-us.nexmo.com,https://api-eu.nexmo.com,"
            + "https://api-ap.nexmo.com,https://api-us-1.nexmo.com,https://api-us-2.nexmo.com,"
            + "https://api-us-3.vonage.com,https://api-us-4.vonage.com,"
            + "https://api-eu-3.vonage.com,https://api-eu-4.vonage.com,"
            + "https://api-ap-3.vonage.com,https://api-ap-4.vonage.com")
    List<URI> recordingOrigins();
  }

  /** What all jambonz accounts share; their voice is set in jambonz itself. */
  interface Jambonz {
    /** The vendor that recognises speech; {@code default} is the one set in jambonz. */
    @WithDefault("default")
    String recognizer();

    /** The rate of a stream's sound in hertz: 8000 or 16000. */
    @WithDefault("8000")
    int streamRate();

    /** The language that it recognises, as that vendor writes it. */
    @WithDefault("zh-CN")
    String language();
  }

  /** The limits of a recording. */
  interface Recording {
    /** The longest utterance, in seconds. */
    @WithDefault("15")
    int maxSeconds();

    /** The largest file that is fetched. */
    @WithDefault("1048576")
    int maxBytes();

    /** How long fetching may take, with its retries. */
    @WithDefault("4s")
    Duration timeout();
  }

  /** The telephone in the browser: for demonstrations and development. */
  interface Phone {
    /** Whether there is one, at {@code /phone}: whoever reaches the page can call as a caller. */
    @WithDefault("false")
    boolean enabled();

    /** As whom one can call. */
    List<Caller> callers();
  }

  /** A customer of a demo shop. */
  interface Caller {
    /** The number that is called from. */
    String number();

    /** The customer's name. */
    String name();

    /** What is special about this customer, in a few words. */
    String about();

    /** The same in English. */
    Optional<String> aboutEnglish();
  }
}
