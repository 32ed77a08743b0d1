package io.orderline.functionclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpAnswer;
import io.orderline.http.HttpFault;
import io.orderline.json.CoreJson;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A request to another function, and what its answer is read as. */
final class FunctionRequest {
  private static final TypeFactory TYPES = CoreJson.mapper().getTypeFactory();

  private final GuardedHttpClient remote;
  private final HttpRequest.Builder request;
  private final BiFunction<String, Throwable, ? extends RuntimeException> failure;

  FunctionRequest(
      GuardedHttpClient remote,
      HttpRequest.Builder request,
      BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    this.remote = remote;
    this.request = request;
    this.failure = failure;
  }

  /** Posts a value. */
  FunctionRequest with(Object value) {
    try {
      byte[] json = CoreJson.mapper().writeValueAsBytes(value);
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofByteArray(json));
      return this;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of a " + value.getClass(), e);
    }
  }

  /** Posts bytes as they are. */
  FunctionRequest with(byte[] bytes) {
    request
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    return this;
  }

  /** Asks for what may not be there. */
  <T> CompletionStage<Optional<T>> find(Class<T> type) {
    return read(asked(), TYPES.constructReferenceType(Optional.class, TYPES.constructType(type)));
  }

  /** Asks for all there is. */
  <T> CompletionStage<List<T>> list(Class<T> type) {
    return read(asked(), TYPES.constructCollectionType(List.class, type));
  }

  /** Asks for what there always is; asked again after a passing fault. */
  <T> CompletionStage<T> ask(Class<T> type) {
    return read(asked(), TYPES.constructType(type));
  }

  /** Has something done that must not be asked for twice. */
  <T> CompletionStage<T> tell(Class<T> type) {
    return read(remote.tell(request.build(), Function.identity()), TYPES.constructType(type));
  }

  private CompletionStage<HttpAnswer> asked() {
    return remote.ask(request.build(), Function.identity());
  }

  /**
   * Reads an answer outside the breaker: a function that says that it cannot know has answered. A
   * missing value is {@code null} with status 200; 404 would be a wrong address.
   */
  private <T> CompletionStage<T> read(CompletionStage<HttpAnswer> answer, JavaType type) {
    return answer.thenApply(
        reply -> {
          try {
            return CoreJson.mapper().readValue(reply.checked().body(), type);
          } catch (JsonProcessingException | HttpFault e) {
            throw failure.apply("another function gave no answer that can be used", e);
          }
        });
  }
}
