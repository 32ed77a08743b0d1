package io.orderline.speak.azure;

import io.orderline.core.speech.Audio;
import io.orderline.core.speech.SpeakerFailed;
import io.orderline.core.speech.Speech;
import io.orderline.http.Download;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpFault;
import io.orderline.speak.config.SpeakConfig;
import io.orderline.speak.voice.Voice;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Azure AI Speech: SSML goes there, bare samples come back. */
public final class AzureVoice implements Voice {
  public static final String NAME = "azure";

  private final SpeakConfig.Azure config;
  private final GuardedHttpClient service;

  public AzureVoice(SpeakConfig.Azure config, InstantSource clock) {
    this.config = config;
    this.service =
        new GuardedHttpClient("Azure Speech", config.limits(), clock, SpeakerFailed::new);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String id() {
    return "%s/%s/%s".formatted(NAME, config.voice(), config.rate());
  }

  @Override
  public Optional<String> missing() {
    return config.key().isPresent()
        ? Optional.empty()
        : Optional.of("no key: set ORDERLINE_SPEAK_AZURE_KEY and orderline.speak.azure.url");
  }

  @Override
  public CompletionStage<Speech> say(String text, int sampleRate) {
    if (config.key().isEmpty()) {
      return CompletableFuture.completedFuture(new Speech.NoVoice(missing().orElseThrow()));
    }
    HttpRequest request =
        HttpRequest.newBuilder(config.url())
            .header("Ocp-Apim-Subscription-Key", config.key().get())
            .header("Content-Type", "application/ssml+xml")
            .header(
                "X-Microsoft-OutputFormat",
                sampleRate == 8000 ? "raw-8khz-16bit-mono-pcm" : "raw-16khz-16bit-mono-pcm")
            .header("User-Agent", "Orderline")
            .POST(BodyPublishers.ofString(ssml(text)))
            .build();
    return service.fetch(request, answer -> spoken(answer, sampleRate));
  }

  private static Speech spoken(Download answer, int sampleRate) {
    if (!answer.is("audio/")) {
      throw HttpFault.lasting(
          answer.system()
              + switch (answer.status()) {
                case 401, 403 ->
                    " does not know the key: check ORDERLINE_SPEAK_AZURE_KEY and the region";
                case 400 -> " does not know the voice: check orderline.speak.azure.voice";
                default -> " answered with status " + answer.status();
              },
          null);
    }
    return new Speech.Spoken(new Audio(Audio.Encoding.PCM, sampleRate, answer.body()));
  }

  private String ssml(String text) {
    return """
    <speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="zh-CN">\
    <voice name="%s"><prosody rate="%s">%s</prosody></voice></speak>"""
        .formatted(escaped(config.voice()), escaped(config.rate()), escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
