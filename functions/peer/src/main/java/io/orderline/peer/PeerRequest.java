package io.orderline.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.orderline.json.CoreJson;
import io.orderline.remote.Remote;
import io.orderline.remote.Reply;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A request to another function, and what its answer is read as. */
final class PeerRequest {
  private static final TypeFactory TYPES = CoreJson.mapper().getTypeFactory();

  private final Remote remote;
  private final HttpRequest.Builder request;

  PeerRequest(Remote remote, HttpRequest.Builder request) {
    this.remote = remote;
    this.request = request;
  }

  /** Posts a value. */
  PeerRequest with(Object value) {
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
  PeerRequest with(byte[] bytes) {
    request
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    return this;
  }

  /** Asks for what may not be there. */
  <T> CompletionStage<Optional<T>> find(Class<T> type) {
    return remote.ask(
        request.build(),
        reading(TYPES.constructReferenceType(Optional.class, TYPES.constructType(type))));
  }

  /** Asks for all there is. */
  <T> CompletionStage<List<T>> list(Class<T> type) {
    return remote.ask(request.build(), reading(TYPES.constructCollectionType(List.class, type)));
  }

  /** Asks for what there always is; asked again after a passing fault. */
  <T> CompletionStage<T> ask(Class<T> type) {
    return remote.ask(request.build(), reading(TYPES.constructType(type)));
  }

  /** Has something done that must not be asked for twice. */
  <T> CompletionStage<T> tell(Class<T> type) {
    return remote.tell(request.build(), reading(TYPES.constructType(type)));
  }

  /** What is not there is {@code null} with status 200; 404 would be a wrong address. */
  private static <T> Function<Reply, T> reading(JavaType type) {
    return reply -> {
      try {
        return CoreJson.mapper().readValue(reply.checked().body(), type);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the answer is not of the form of " + type, e);
      }
    };
  }
}
