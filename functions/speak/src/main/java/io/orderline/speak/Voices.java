package io.orderline.speak;

import io.orderline.core.speech.Speaker;
import io.orderline.core.tenant.TenantId;
import io.orderline.speak.aliyun.AliyunVoice;
import io.orderline.speak.azure.AzureVoice;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The voices that are configured, and whose they are. */
@Singleton
public class Voices implements AutoCloseable {
  private static final String NONE = "none";

  private final SpeakConfig config;
  private final ProgramRuns runs;
  private final Map<String, Voice> byName;

  public Voices(SpeakConfig config) {
    this.config = config;
    var limits = config.programs();
    this.runs = new ProgramRuns(limits.atOnce(), limits.waiting(), limits.timeout());
    this.byName =
        Stream.concat(
                Stream.of(config.voice(), config.fallback()),
                config.shops().values().stream().map(SpeakConfig.Shop::voice))
            .distinct()
            .filter(name -> !name.equals(NONE))
            .collect(Collectors.toMap(Function.identity(), this::voice));
    if (config.voice().equals(NONE)) {
      throw unknown(NONE);
    }
  }

  /** What speaks with them, and keeps what it prepared. */
  @Produces
  @Singleton
  public Speaker speaker() {
    return new VoiceSpeaker(this::of, config.level(), config.preparedBytes());
  }

  /** The voice of those who have no other: for people who want to know what is missing. */
  public Voice usual() {
    return byName.get(config.voice());
  }

  private List<Voice> of(TenantId tenant) {
    String chosen =
        Optional.ofNullable(config.shops().get(tenant.value()))
            .map(SpeakConfig.Shop::voice)
            .orElse(config.voice());
    return Stream.of(chosen, config.fallback())
        .distinct()
        .filter(byName::containsKey)
        .map(byName::get)
        .toList();
  }

  private Voice voice(String name) {
    return switch (name) {
      case EspeakVoice.NAME -> new EspeakVoice(config.espeak(), runs);
      case SherpaVoice.NAME -> new SherpaVoice(config.sherpa(), runs);
      case AzureVoice.NAME -> new AzureVoice(config.azure(), Clock.systemUTC());
      case AliyunVoice.NAME -> new AliyunVoice(config.aliyun(), Clock.systemUTC());
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "orderline.speak.voice, .fallback and .shops.<tenant>.voice are espeak, sherpa, azure or"
            + " aliyun (the fallback also none), not "
            + name);
  }

  @Override
  @PreDestroy
  public void close() {
    runs.close();
  }
}
