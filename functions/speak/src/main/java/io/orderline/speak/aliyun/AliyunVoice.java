package io.orderline.speak.aliyun;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.SpeakerFailed;
import io.orderline.core.speech.Speech;
import io.orderline.http.Download;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpFault;
import io.orderline.speak.config.SpeakConfig;
import io.orderline.speak.voice.Voice;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Alibaba Cloud's Intelligent Speech Interaction: JSON goes there, bare samples come back. */
public final class AliyunVoice implements Voice {
  public static final String NAME = "aliyun";

  /** The service cuts off what is longer, without a word. */
  private static final int MOST_CHARACTERS = 300;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SpeakConfig.Aliyun config;
  private final GuardedHttpClient service;

  public AliyunVoice(SpeakConfig.Aliyun config, InstantSource clock) {
    this.config = config;
    this.service =
        new GuardedHttpClient("Aliyun Speech", config.limits(), clock, SpeakerFailed::new);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String id() {
    return "%s/%s/%d".formatted(NAME, config.voice(), config.rate());
  }

  @Override
  public Optional<String> missing() {
    return config.token().isPresent() && config.appkey().isPresent()
        ? Optional.empty()
        : Optional.of(
            "no token: set ORDERLINE_SPEAK_ALIYUN_TOKEN and orderline.speak.aliyun.appkey");
  }

  @Override
  public CompletionStage<Speech> say(String text, int sampleRate) {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      return CompletableFuture.completedFuture(new Speech.NoVoice(missing.get()));
    }
    if (text.length() > MOST_CHARACTERS) {
      return CompletableFuture.failedFuture(
          new SpeakerFailed("Aliyun speaks at most 300 characters at once", null));
    }
    HttpRequest request =
        HttpRequest.newBuilder(config.url())
            .header("Content-Type", "application/json")
            .header("X-NLS-Token", config.token().get())
            .POST(BodyPublishers.ofString(body(text, sampleRate)))
            .build();
    return service.fetch(request, answer -> spoken(answer, sampleRate));
  }

  private String body(String text, int sampleRate) {
    return JSON.createObjectNode()
        .put("appkey", config.appkey().orElseThrow())
        .put("text", text)
        .put("format", "pcm")
        .put("sample_rate", sampleRate)
        .put("voice", config.voice())
        .put("speech_rate", config.rate())
        .toString();
  }

  /** Audio has an audio type; everything else is JSON with a status of its own. */
  private static Speech spoken(Download answer, int sampleRate) {
    if (!answer.is("audio/")) {
      throw HttpFault.lasting(
          answer.system() + " refused with status " + status(answer) + ": check token and voice",
          null);
    }
    return new Speech.Spoken(new Audio(Audio.Encoding.PCM, sampleRate, answer.body()));
  }

  private static int status(Download answer) {
    try {
      return JSON.readTree(answer.body()).path("status").asInt(answer.status());
    } catch (IOException e) {
      return answer.status();
    }
  }
}
