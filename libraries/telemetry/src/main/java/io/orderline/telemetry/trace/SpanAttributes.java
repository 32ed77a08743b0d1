package io.orderline.telemetry.trace;

import io.opentelemetry.api.common.AttributeKey;

/**
 * All that a span may say. None of it is about a person: no number, no name, no address, nothing
 * that was said, no order and no URL with its parameters.
 */
public final class SpanAttributes {
  /** The shop. */
  public static final AttributeKey<String> TENANT = AttributeKey.stringKey("orderline.tenant");

  /** The provider's name for the call, made up by it; the same in logs and in {@code call.turn}. */
  public static final AttributeKey<String> CALL = AttributeKey.stringKey("orderline.call.id");

  /** The number of the turn in its call. */
  public static final AttributeKey<Long> TURN = AttributeKey.longKey("orderline.turn.number");

  /** The kind of the turn's event: {@code Incoming}, {@code Turn}, {@code Ended}, … */
  public static final AttributeKey<String> OCCASION =
      AttributeKey.stringKey("orderline.turn.occasion");

  /** The type of an event. */
  public static final AttributeKey<String> EVENT = AttributeKey.stringKey("cloudevents.event_type");

  /** The consumer of an event. */
  public static final AttributeKey<String> CONSUMER = AttributeKey.stringKey("orderline.consumer");

  static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

  private SpanAttributes() {}
}
