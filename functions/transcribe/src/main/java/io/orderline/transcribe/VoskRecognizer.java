package io.orderline.transcribe;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.RecognizerFailed;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.transcribe.pool.DecodingPool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The recogniser on Vosk: decodes on its own threads, never on the caller's. */
@ApplicationScoped
public class VoskRecognizer implements SpeechRecognizer {
  private final ModelLoading loading;
  private final TranscribeConfig config;
  private final Tenants tenants;
  private final DecodingPool pool;

  VoskRecognizer(ModelLoading loading, TranscribeConfig config, Tenants tenants) {
    this.loading = loading;
    this.config = config;
    this.tenants = tenants;
    this.pool =
        new DecodingPool(
            config.threads().orElse(Runtime.getRuntime().availableProcessors()),
            config.waiting(),
            config.timeout());
  }

  @Override
  public CompletionStage<Recognition> recognize(
      TenantId tenant, Audio audio, Expectation expectation) {
    return loading
        .transcriber()
        .exceptionallyCompose(
            fault ->
                CompletableFuture.failedFuture(
                    new RecognizerFailed("the speech model cannot be used", fault)))
        .thenCompose(
            found ->
                found
                    .map(transcriber -> decode(transcriber, tenant, audio, expectation))
                    .orElseGet(() -> CompletableFuture.completedFuture(new Recognition.NoModel())));
  }

  private CompletionStage<Recognition> decode(
      Transcriber transcriber, TenantId tenant, Audio audio, Expectation expectation) {
    return pool.submit(
        wanted ->
            transcriber.transcribe(
                audio, expectation, tenants.of(tenant).hotWords().all(), wanted));
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
