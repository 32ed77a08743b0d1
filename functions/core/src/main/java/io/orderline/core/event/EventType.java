package io.orderline.core.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every type of event, with the names of its data; {@code docs/asyncapi.yaml} explains them and is
 * checked against this list. Within a version only optional names may be added; whoever receives an
 * event ignores names that it does not know. What breaks this is a new {@link #version}, which
 * receivers of the version before set aside.
 */
public enum EventType {
  /** A call is over. */
  CALL_ENDED("call.ended", List.of("call", "turn", "reason"), List.of()),
  /** A caller is put through to a person. */
  HANDOFF_REQUESTED("handoff.requested", List.of("call", "turn", "story"), List.of()),
  /** A caller wants something done; other names than these are details of the ticket. */
  TICKET_REQUESTED(
      "ticket.requested",
      List.of("call", "turn", "number", "kind"),
      List.of("customer", "phone", "order", "reason")),
  /** A ticket exists. */
  TICKET_CREATED(
      "ticket.created",
      List.of("number", "kind", "state", "due"),
      List.of("call", "customer", "order", "reason")),
  /** A ticket has moved on, was assigned or got a note. */
  TICKET_CHANGED(
      "ticket.changed",
      List.of("number", "kind", "state", "change", "by"),
      List.of("customer", "order", "assignee", "note")),
  /** An order that was not sent yet shall be cancelled. */
  ORDER_CANCEL_REQUESTED("order.cancel.requested", List.of("ticket", "order"), List.of("reason")),
  /** A parcel on its way shall be stopped and sent back. */
  SHIPMENT_INTERCEPT_REQUESTED(
      "shipment.intercept.requested", List.of("ticket", "order"), List.of("tracking", "reason")),
  /** Money shall be paid back; {@code amount} is in fen. */
  REFUND_REQUESTED("refund.requested", List.of("ticket", "order"), List.of("amount", "reason")),
  /** An invoice shall be written: to the customer, unless a title is named. */
  INVOICE_REQUESTED(
      "invoice.requested",
      List.of("ticket", "order"),
      List.of("invoice_title", "tax_number", "email")),
  /** Goods that the customer has shall come back. */
  RETURN_REQUESTED("return.requested", List.of("ticket", "order"), List.of("reason")),
  /** Goods that the customer has shall come back, and others be sent. */
  EXCHANGE_REQUESTED("exchange.requested", List.of("ticket", "order"), List.of("reason")),
  /** An order shall go elsewhere or hold something else. */
  ORDER_CHANGE_REQUESTED(
      "order.change.requested", List.of("ticket", "order"), List.of("address", "change")),
  /**
   * What the shop's system made of what it was asked for ({@code errand} is the type of that
   * event): {@code done}, {@code accepted}, {@code refused}, {@code unsupported}, or {@code failed}
   * after the last try.
   */
  ERRAND_ENDED(
      "errand.ended",
      List.of("ticket", "order", "errand", "outcome"),
      List.of("reference", "reason")),
  /** A short message shall be sent, once per {@code key}; {@code parameter.*} fill the template. */
  SMS_REQUESTED(
      "sms.requested", List.of("key", "phone", "template", "text"), List.of("ticket", "call")),
  /** A short message was handed to the provider. */
  SMS_SENT("sms.sent", List.of("key", "template", "provider"), List.of("ticket", "receipt")),
  /** A short message will not be sent: the provider refused it for good. */
  SMS_FAILED("sms.failed", List.of("key", "template", "provider", "reason"), List.of("ticket"));

  /** The version that every type began with. */
  static final int FIRST = 1;

  private final String type;
  private final List<String> required;
  private final List<String> optional;

  EventType(String type, List<String> required, List<String> optional) {
    this.type = type;
    this.required = required;
    this.optional = optional;
  }

  public static Optional<EventType> named(String type) {
    return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
  }

  /**
   * @throws IllegalArgumentException when the type is known and its data lack a required name
   */
  static void check(String type, Map<String, String> data) {
    named(type)
        .flatMap(known -> known.required.stream().filter(name -> !data.containsKey(name)).findAny())
        .ifPresent(
            missing -> {
              throw new IllegalArgumentException(
                  "an event " + type + " needs \"" + missing + "\" in its data");
            });
  }

  /** The latest version of a type's data that this code knows. */
  static int known(String type) {
    return named(type).map(EventType::version).orElse(FIRST);
  }

  static String schema(String type, int version) {
    return "urn:orderline:event:" + type + ":" + version;
  }

  /** Whether it asks a shop's system to do something. */
  public boolean errand() {
    return switch (this) {
      case ORDER_CANCEL_REQUESTED,
          SHIPMENT_INTERCEPT_REQUESTED,
          REFUND_REQUESTED,
          RETURN_REQUESTED,
          EXCHANGE_REQUESTED,
          ORDER_CHANGE_REQUESTED,
          INVOICE_REQUESTED ->
          true;
      default -> false;
    };
  }

  /** As it is written in an event. */
  public String type() {
    return type;
  }

  /** The names that its data always have. */
  public List<String> required() {
    return required;
  }

  /** The names that its data may have. */
  public List<String> optional() {
    return optional;
  }

  /** The version of its data that this code writes; no type has needed a second one yet. */
  public int version() {
    return FIRST;
  }

  /** Which data it has, as a URI. */
  public String schema() {
    return schema(type, version());
  }
}
