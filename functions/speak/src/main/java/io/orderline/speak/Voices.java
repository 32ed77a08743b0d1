package io.orderline.speak;

import io.orderline.core.speech.Speaker;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.speak.aliyun.AliyunVoice;
import io.orderline.speak.azure.AzureVoice;
import io.orderline.speak.config.SpeakConfig;
import io.orderline.speak.process.EspeakVoice;
import io.orderline.speak.process.ProgramRuns;
import io.orderline.speak.process.SherpaVoice;
import io.orderline.speak.voice.Voice;
import io.orderline.speak.voice.VoiceSpeaker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The voices that are configured, and whose they are. */
@Singleton
public class Voices implements AutoCloseable {
  private static final String NONE = "none";
  private static final Set<String> KNOWN =
      Set.of(EspeakVoice.NAME, SherpaVoice.NAME, AzureVoice.NAME, AliyunVoice.NAME);

  private final SpeakConfig config;
  private final Clock clock;
  private final Tenants tenants;
  private final ProgramRuns runs;
  private final Map<String, Voice> made = new ConcurrentHashMap<>();

  public Voices(SpeakConfig config, Tenants tenants, Clock clock) {
    this.config = config;
    this.tenants = tenants;
    this.clock = clock;
    var limits = config.programs();
    this.runs = new ProgramRuns(limits.atOnce(), limits.waiting(), limits.timeout());
    Stream.concat(
            Stream.of(config.voice(), config.fallback()),
            tenants.all().stream().flatMap(tenant -> tenant.voice().stream()))
        .filter(name -> !name.equals(NONE))
        .forEach(this::named);
    if (config.voice().equals(NONE)) {
      throw unknown(NONE);
    }
  }

  /** The speaker that uses these voices and keeps what it prepared. */
  @Produces
  @Singleton
  public Speaker speaker() {
    return new VoiceSpeaker(this::of, config.level(), config.preparedBytes());
  }

  /** The voice of those who have no other: for people who want to know what is missing. */
  public Voice usual() {
    return named(config.voice());
  }

  private List<Voice> of(TenantId tenant) {
    String chosen = tenants.of(tenant).voice().orElse(config.voice());
    return Stream.of(chosen, config.fallback())
        .distinct()
        .filter(KNOWN::contains)
        .map(this::named)
        .toList();
  }

  private Voice named(String name) {
    return made.computeIfAbsent(name, this::voice);
  }

  private Voice voice(String name) {
    return switch (name) {
      case EspeakVoice.NAME -> new EspeakVoice(config.espeak(), runs);
      case SherpaVoice.NAME -> new SherpaVoice(config.sherpa(), runs);
      case AzureVoice.NAME -> new AzureVoice(config.azure(), clock);
      case AliyunVoice.NAME -> new AliyunVoice(config.aliyun(), clock);
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "orderline.speak.voice, .fallback and orderline.tenants.<tenant>.voice are espeak, sherpa,"
            + " azure or aliyun (the fallback also none), not "
            + name);
  }

  @Override
  @PreDestroy
  public void close() {
    runs.close();
  }
}
