package io.orderline.call.recording;

import io.orderline.call.CallConfig;
import io.orderline.core.speech.Audio;
import io.orderline.telephony.RecordingAccess;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Fetches recordings from the provider: only from where it keeps them, with our credentials, and no
 * more than fits.
 */
@ApplicationScoped
public class Recordings {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final CallConfig config;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Recordings(CallConfig config) {
    this.config = config;
  }

  /**
   * The recording as a WAV file. The provider may name it a moment before it is there, so that "not
   * found" is asked again until the time is over.
   *
   * @return fails with {@link RecordingUnavailable}
   */
  public Uni<Audio> fetch(URI recording, RecordingAccess access) {
    if (!access.trusts(recording)) {
      return Uni.createFrom()
          .failure(
              new RecordingUnavailable(
                  "a recording at "
                      + recording.getHost()
                      + " is not fetched: that origin is not among"
                      + " orderline.call.<provider>.recording-origins",
                  false,
                  null));
    }
    HttpRequest request =
        HttpRequest.newBuilder(recording)
            .header("Authorization", access.authorization())
            .timeout(config.recording().timeout())
            .build();
    return Uni.createFrom()
        .completionStage(
            () ->
                http.sendAsync(
                    request,
                    BodyHandlers.limiting(
                        BodyHandlers.ofByteArray(), config.recording().maxBytes())))
        .onFailure(IOException.class)
        .transform(
            cause -> new RecordingUnavailable("the recording could not be read", false, cause))
        .map(Recordings::audio)
        .onFailure(
            cause -> cause instanceof RecordingUnavailable unavailable && unavailable.passing())
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .expireIn(config.recording().timeout().toMillis())
        .ifNoItem()
        .after(config.recording().timeout())
        .failWith(
            () -> new RecordingUnavailable("the recording did not come in time", false, null));
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  private static Audio audio(HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case 200 -> Audio.wav(response.body());
      case 404 -> throw new RecordingUnavailable("the recording is not there yet", true, null);
      default ->
          throw new RecordingUnavailable(
              "the provider answered " + response.statusCode(), response.statusCode() >= 500, null);
    };
  }
}
