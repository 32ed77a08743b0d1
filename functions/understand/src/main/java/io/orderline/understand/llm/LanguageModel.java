package io.orderline.understand.llm;

import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Understanding.Wish;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Asks the language model for an intent, or for what a reply is. It sees masked words and the names
 * that it may answer with, gives back one of them or nothing, and can do nothing else.
 */
@ApplicationScoped
public class LanguageModel {
  static final String BREAKER = "understand-llm";

  private final LanguageModelConfig config;
  private final HttpClient http;

  LanguageModel(LanguageModelConfig config) {
    this.config = config;
    this.http = HttpClient.newBuilder().connectTimeout(config.budget()).build();
  }

  public boolean on() {
    return config.url().isPresent();
  }

  public boolean wanted(List<Wish> wishes) {
    return on() && wishes.stream().allMatch(wish -> wish.confidence() < config.below());
  }

  /** Whether neither rules nor head are sure of a reply. */
  public boolean wanted(Reply reply) {
    return on() && reply.confidence() < config.below();
  }

  /**
   * @throws LanguageModelUnavailable when it did not answer well within the budget; after several
   *     in a row the breaker stops asking for a while
   */
  @CircuitBreaker(
      requestVolumeThreshold = 4,
      failureRatio = 0.5,
      delay = 30_000,
      failOn = LanguageModelUnavailable.class)
  @CircuitBreakerName(BREAKER)
  public <T> Optional<T> ask(Prompt<T> prompt) {
    String body = prompt.request(config.model());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint())
            .timeout(config.budget())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    config.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new LanguageModelUnavailable(
            "it answered with status " + response.statusCode(), null);
      }
      return prompt.answer(response.body());
    } catch (IOException e) {
      throw new LanguageModelUnavailable("it did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LanguageModelUnavailable("asking it was interrupted", e);
    }
  }

  private URI endpoint() {
    String base = config.url().orElseThrow().toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions");
  }
}
