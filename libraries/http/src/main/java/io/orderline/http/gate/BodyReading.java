package io.orderline.http.gate;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Reads a body whole, before anybody else sees the request: within a size, a time and the memory
 * that is left. All on the request's event loop.
 */
final class BodyReading {
  private static final int MOST_AT_FIRST = 8192;

  private final RoutingContext context;
  private final long limit;
  private final BodyMemory memory;
  private final long timer;
  private final Buffer body;
  private long taken;
  private boolean over;

  private BodyReading(
      RoutingContext context, long announced, long limit, BodyMemory memory, long patience) {
    this.context = context;
    this.limit = limit;
    this.memory = memory;
    this.taken = announced;
    this.body = Buffer.buffer((int) Math.min(announced, MOST_AT_FIRST));
    this.timer = context.vertx().setTimer(patience, _ -> refuse(Refusal.TOO_SLOW));
  }

  /**
   * Begins to read.
   *
   * @param announced the length that the request names, 0 when it names none
   * @param patience in milliseconds
   */
  static void begin(
      RoutingContext context, long announced, long limit, BodyMemory memory, long patience) {
    if (announced > limit) {
      Refusal.TOO_LARGE.tell(context);
      return;
    }
    if (!memory.take(announced)) {
      Refusal.BUSY.tell(context);
      return;
    }
    new BodyReading(context, announced, limit, memory, patience).begin();
  }

  private void begin() {
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
    long length = (long) body.length() + part.length();
    if (length > limit) {
      refuse(Refusal.TOO_LARGE);
    } else if (length > taken && !memory.take(length - taken)) {
      refuse(Refusal.BUSY);
    } else {
      taken = Math.max(taken, length);
      body.appendBuffer(part);
    }
  }

  private void passOn() {
    if (over) {
      return;
    }
    if (form() && !Forms.readable(body)) {
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
    context.next();
  }

  private boolean form() {
    return RequestGate.type(context.request()).startsWith("application/x-www-form-urlencoded");
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
    memory.giveBack(taken);
    taken = 0;
  }
}
