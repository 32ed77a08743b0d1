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

/** The voices that there are, and whose they are. */
@Singleton
public class Voices {
  private static final String NONE = "none";

  private final SpeakConfig config;
  private final ProgramRuns runs;
  private final Map<String, Voice> byName;

  Voices(SpeakConfig config) {
    this.config = config;
    var limits = config.programs();
    this.runs = new ProgramRuns(limits.atOnce(), limits.waiting(), limits.timeout());
    Clock clock = Clock.systemUTC();
    this.byName =
        Stream.of(
                new EspeakVoice(config.espeak(), runs),
                new SherpaVoice(config.sherpa(), runs),
                new AzureVoice(config.azure(), clock),
                new AliyunVoice(config.aliyun(), clock))
            .collect(Collectors.toMap(Voice::name, Function.identity()));
    check("orderline.speak.voice", config.voice());
    check("orderline.speak.fallback", config.fallback());
    config
        .shops()
        .forEach((name, shop) -> check("orderline.speak.shops." + name + ".voice", shop.voice()));
  }

  @Produces
  @Singleton
  Speaker speaker() {
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
        .filter(name -> !name.equals(NONE))
        .map(byName::get)
        .toList();
  }

  private void check(String key, String name) {
    boolean none = name.equals(NONE) && key.endsWith("fallback");
    if (!none && !byName.containsKey(name)) {
      throw new IllegalArgumentException(
          key + " must be one of " + byName.keySet().stream().sorted().toList() + ", not " + name);
    }
  }

  @PreDestroy
  void close() {
    runs.close();
  }
}
