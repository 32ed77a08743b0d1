package io.orderline.http.gate;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** Why a request is turned away before anybody has looked at it. */
enum Refusal {
  UNREADABLE_ADDRESS(400, "the address cannot be read"),
  NO_HOST(400, "the request names no host"),
  UNREADABLE_FORM(400, "the form cannot be read"),
  NOT_HERE(404, "there is nothing at this address"),
  TOO_SLOW(408, "the body took too long"),
  TOO_LARGE(413, "the body is too large"),
  UNKNOWN_TYPE(415, "the content type is none"),
  MULTIPART(415, "multipart bodies are not taken"),
  UNKNOWN_EXPECTATION(417, "only 100-continue can be expected"),
  TOO_OFTEN(429, "too many refused requests"),
  BUSY(503, "too much at once");

  /** So long we go on reading, for the answer to be seen by those who first write all. */
  private static final long LINGER_MILLIS = 1000;

  private final int status;
  private final String why;

  Refusal(int status, String why) {
    this.status = status;
    this.why = why;
  }

  /** Answers, then closes the connection, whose rest nobody wants to read. */
  void tell(RoutingContext context, int retryAfterSeconds) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (retryAfterSeconds > 0) {
      response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(problem());
    if (!request.isEnded()) {
      request.handler(_ -> {}).endHandler(_ -> {}).exceptionHandler(_ -> {}).resume();
    }
    context.vertx().setTimer(LINGER_MILLIS, _ -> request.connection().close());
  }

  /** As RFC 9457 has it, so that programs read this refusal as they read all others. */
  private String problem() {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
        .put("status", status)
        .put("code", name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("detail", why)
        .encode();
  }

  void tell(RoutingContext context) {
    tell(context, this == BUSY ? 1 : 0);
  }
}
