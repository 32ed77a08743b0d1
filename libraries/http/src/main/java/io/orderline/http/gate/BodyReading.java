package io.orderline.http.gate;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.function.Consumer;

/**
 * Reads a body whole, before anybody else sees the request: within a size, a time and the memory
 * that is left. All on the request's event loop.
 */
final class BodyReading {
  private final RoutingContext context;
  private final boolean form;
  private final long limit;
  private final BodyMemory memory;
  private final long timer;
  private final Consumer<RoutingContext> whole;
  private final Buffer body = Buffer.buffer();
  private boolean over;

  /**
   * @param form whether it must be readable as one
   * @param patience in milliseconds
   * @param whole is given the request when all of it is here
   */
  BodyReading(
      RoutingContext context,
      boolean form,
      long limit,
      BodyMemory memory,
      long patience,
      Consumer<RoutingContext> whole) {
    this.context = context;
    this.form = form;
    this.limit = limit;
    this.memory = memory;
    this.whole = whole;
    this.timer = context.vertx().setTimer(patience, _ -> refuse(Refusal.TOO_SLOW));
  }

  void begin() {
    context.addEndHandler(_ -> ended());
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      passOn();
    } else {
      request.handler(this::take).endHandler(_ -> passOn()).exceptionHandler(_ -> stop()).resume();
    }
  }

  private void take(Buffer part) {
    if (over) {
      return;
    }
    if ((long) body.length() + part.length() > limit) {
      refuse(Refusal.TOO_LARGE);
    } else if (memory.take(part.length())) {
      body.appendBuffer(part);
    } else {
      refuse(Refusal.BUSY);
    }
  }

  private void passOn() {
    if (over) {
      return;
    }
    if (form && !Forms.readable(body)) {
      refuse(Refusal.UNREADABLE_FORM);
      return;
    }
    stop();
    var internal = (RoutingContextInternal) context;
    internal.setBody(body);
    // Vert.x' own handler of bodies has nothing left to read
    internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
    // of a request that has ended, Quarkus REST takes it that there was no body
    context.request().pause();
    whole.accept(context);
  }

  private void refuse(Refusal why) {
    if (!over) {
      stop();
      why.tell(context);
    }
  }

  private void stop() {
    over = true;
    context.vertx().cancelTimer(timer);
  }

  private void ended() {
    stop();
    memory.giveBack(body.length());
  }
}
