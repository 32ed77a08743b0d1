package io.orderline.http;

import io.smallrye.faulttolerance.api.Guard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One system of others. Every request has a time limit and a place among those under way; a system
 * that keeps failing, or asks for quiet, is left alone for a while, so that callers hear the
 * apology at once. Whatever goes wrong is the failure that the port knows.
 */
public final class GuardedHttpClient {
  private final String name;
  private final HttpClient client;
  private final Guard guard;
  private final Guard patience;
  private final Quiet quiet;
  private final BiFunction<String, Throwable, ? extends RuntimeException> failure;

  /**
   * @param name what the system is called in messages for operators
   * @param failure what a fault is to those who ask: the port's own exception, of message and cause
   */
  public GuardedHttpClient(
      String name,
      HttpLimits limits,
      InstantSource clock,
      BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    this.name = name;
    this.failure = failure;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // no upgrade without TLS, which few servers take
            .connectTimeout(limits.timeout())
            .build();
    this.quiet = new Quiet(clock);
    this.guard =
        Guard.create()
            .withDescription(name)
            .withCircuitBreaker()
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(limits.pause().toMillis(), ChronoUnit.MILLIS)
            .successThreshold(1)
            .done()
            .withBulkhead()
            .limit(limits.atOnce())
            .queueSize(limits.atOnce())
            .done()
            .withTimeout()
            .duration(limits.timeout().toMillis(), ChronoUnit.MILLIS)
            .done()
            .build();
    this.patience =
        Guard.create()
            .withDescription(name + ", again")
            .withRetry()
            .maxRetries(limits.retries())
            .delay(50, ChronoUnit.MILLIS)
            .jitter(25, ChronoUnit.MILLIS)
            .whenException(thrown -> cause(thrown) instanceof HttpFault f && f.isPassing())
            .done()
            .build();
  }

  /**
   * Asks something that changes nothing; a passing fault is tried again.
   *
   * @param meaning reads the answer; whatever it throws means that the answer is not as agreed
   */
  public <T> CompletionStage<T> ask(HttpRequest request, Function<HttpAnswer, T> meaning) {
    return told(through(patience, () -> guarded(() -> send(request, meaning))));
  }

  /**
   * Fetches bytes; a passing fault is tried again.
   *
   * @param meaning reads them; whatever it throws means that they are not as agreed
   */
  public <T> CompletionStage<T> fetch(HttpRequest request, Function<Download, T> meaning) {
    return told(
        through(
            patience,
            () ->
                guarded(
                    () ->
                        exchange(
                            request,
                            BodyHandlers.ofByteArray(),
                            answer -> meaning.apply(download(answer))))));
  }

  /** Has something done; never tried again here, because it may have been done. */
  public <T> CompletionStage<T> tell(HttpRequest request, Function<HttpAnswer, T> meaning) {
    return told(guarded(() -> send(request, meaning)));
  }

  /**
   * Opens a socket; the handshake is what is limited in time.
   *
   * @param headers of the handshake
   */
  public CompletionStage<WebSocket> connect(
      URI address, Map<String, String> headers, WebSocket.Listener listener) {
    return told(
        guarded(
            () -> {
              WebSocket.Builder socket = client.newWebSocketBuilder();
              headers.forEach(socket::header);
              return socket.buildAsync(address, listener);
            }));
  }

  private <T> CompletionStage<T> told(CompletionStage<T> answer) {
    return answer.exceptionallyCompose(
        thrown -> {
          HttpFault fault = fault(cause(thrown));
          return CompletableFuture.failedStage(failure.apply(fault.getMessage(), fault));
        });
  }

  private <T> CompletionStage<T> guarded(Supplier<CompletionStage<T>> work) {
    return through(guard, work)
        .exceptionallyCompose(thrown -> CompletableFuture.failedStage(fault(cause(thrown))));
  }

  private <T> CompletionStage<T> send(HttpRequest request, Function<HttpAnswer, T> meaning) {
    return exchange(
        request,
        BodyHandlers.ofString(StandardCharsets.UTF_8),
        answer -> meaning.apply(new HttpAnswer(name, answer.statusCode(), answer.body())));
  }

  private <B, T> CompletionStage<T> exchange(
      HttpRequest request, BodyHandler<B> body, Function<HttpResponse<B>, T> meaning) {
    if (quiet.wanted()) {
      return CompletableFuture.failedStage(
          HttpFault.lasting(name + " asked to be left alone for a while", null).ofNothingDone());
    }
    return client
        .sendAsync(request, body)
        .thenApply(
            answer -> {
              judge(answer);
              return meaning.apply(answer);
            });
  }

  private Download download(HttpResponse<byte[]> answer) {
    return new Download(
        name,
        answer.statusCode(),
        answer.headers().firstValue("content-type").orElse(""),
        answer.body());
  }

  private void judge(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status == 429) {
      quiet.heed(response.headers());
      throw HttpFault.lasting(name + " has too many requests", null).ofNothingDone();
    }
    if (status >= 500) {
      throw HttpFault.passing(name + " failed with status " + status, null).of(status);
    }
  }

  private HttpFault fault(Throwable cause) {
    return switch (cause) {
      case HttpFault fault -> fault;
      case java.net.ConnectException e ->
          HttpFault.passing(name + " cannot be reached", e).ofNothingDone();
      case java.net.http.HttpConnectTimeoutException e ->
          HttpFault.passing(name + " cannot be reached", e).ofNothingDone();
      case java.net.UnknownHostException e ->
          HttpFault.passing(name + " cannot be reached", e).ofNothingDone();
      case javax.net.ssl.SSLHandshakeException e ->
          HttpFault.passing(name + " cannot be reached", e).ofNothingDone();
      case java.io.IOException e -> HttpFault.passing(name + " cannot be reached", e);
      case org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException e ->
          HttpFault.lasting(name + " took too long", e);
      case org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException e ->
          HttpFault.lasting(name + " is left alone: too many failures or requests", e)
              .ofNothingDone();
      default -> HttpFault.lasting(name + " answered otherwise than agreed", cause);
    };
  }

  @SuppressWarnings("unchecked") // the guard only needs to know that the answer is a stage
  private static <T> CompletionStage<T> through(Guard guard, Supplier<CompletionStage<T>> work) {
    return guard.get(work::get, CompletionStage.class);
  }

  private static Throwable cause(Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }
}
