package io.orderline.transcribe.live;

import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveRecognition;
import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.transcribe.ModelLoading;
import io.orderline.transcribe.TranscribeConfig;
import io.orderline.transcribe.Transcriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Follows many lines on as many threads as there are cores. Each line has at most one piece of work
 * waiting, so that the queue is as long as there are lines at most, and they take turns.
 */
@ApplicationScoped
public class VoskLiveRecognizer implements LiveRecognizer {
  private final ModelLoading loading;
  private final TranscribeConfig config;
  private final Tenants tenants;
  private final ThreadPoolExecutor threads;
  private final AtomicInteger open = new AtomicInteger();

  VoskLiveRecognizer(ModelLoading loading, TranscribeConfig config, Tenants tenants) {
    this.loading = loading;
    this.config = config;
    this.tenants = tenants;
    int cores = config.threads().orElse(Runtime.getRuntime().availableProcessors());
    this.threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(config.live().mostLines()),
            Thread.ofPlatform().daemon().name("transcribe-live-", 1).factory());
  }

  @Override
  public Optional<LiveRecognition> open(TenantId tenant, int sampleRate, Consumer<Hearing> hearer) {
    Optional<Transcriber> found = ready();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (open.incrementAndGet() > config.live().mostLines()) {
      open.decrementAndGet();
      return Optional.empty();
    }
    Transcriber transcriber = found.get();
    Follower follower =
        Follower.on(
            transcriber,
            tenants.of(tenant).hotWords().all(),
            sampleRate,
            silences(),
            (int) config.live().longest().toMillis(),
            hearer);
    return Optional.of(
        new QueuedRecognition(
            follower,
            threads,
            sampleRate,
            (int) config.live().mostWaiting().toMillis(),
            hearer,
            open::decrementAndGet));
  }

  private Silences silences() {
    TranscribeConfig.Silence silence = config.live().silence();
    return new Silences(
        (int) silence.pause().toMillis(),
        (int) silence.answer().toMillis(),
        (int) silence.words().toMillis(),
        (int) silence.digits().toMillis());
  }

  private Optional<Transcriber> ready() {
    var transcriber = loading.transcriber().toCompletableFuture();
    return transcriber.isDone() && !transcriber.isCompletedExceptionally()
        ? transcriber.join()
        : Optional.empty();
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
