package io.orderline.core.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every type of event, with its {@link DomainEvent} and the names of its data; {@code
 * docs/asyncapi.yaml} explains them and is checked against this list. Within a version only
 * optional names may be added; a consumer ignores names that it does not know. What breaks this is
 * a new {@link #version}, which consumers of the version before set aside.
 */
public enum EventType {
  /** A call has begun, was answered once more, or an agent has taken it. */
  CALL_CHANGED("call.changed", TurnEvent.CallChanged.class, List.of("call", "turn"), List.of()),
  /** A call is over. */
  CALL_ENDED("call.ended", TurnEvent.CallEnded.class, List.of("call", "turn", "reason"), List.of()),
  /** A caller is put through to an agent. */
  HANDOFF_REQUESTED(
      "handoff.requested",
      TurnEvent.HandoffRequested.class,
      List.of("call", "turn", "story"),
      List.of()),
  /** A caller asked what nobody wrote an answer to. */
  QUESTION_UNANSWERED(
      "question.unanswered",
      TurnEvent.QuestionUnanswered.class,
      List.of("call", "turn", "question"),
      List.of()),
  /** A caller wants something done; other names than these are details of the ticket. */
  TICKET_REQUESTED(
      "ticket.requested",
      TurnEvent.TicketRequested.class,
      List.of("call", "turn", "number", "kind"),
      List.of("customer", "phone", "order", "reason", "article", "product", "quantity")),
  /** A caller takes a ticket back in the call that asked for it. */
  TICKET_WITHDRAWN(
      "ticket.withdrawn",
      TurnEvent.TicketWithdrawn.class,
      List.of("call", "turn", "number"),
      List.of()),
  /** A ticket exists. */
  TICKET_CREATED(
      "ticket.created",
      TicketEvent.TicketCreated.class,
      List.of("number", "kind", "state", "due"),
      List.of("call", "customer", "order", "reason")),
  /** A ticket has moved on, was assigned or got a note. */
  TICKET_CHANGED(
      "ticket.changed",
      TicketEvent.TicketChanged.class,
      List.of("number", "kind", "state", "change", "by"),
      List.of("customer", "order", "assignee", "note")),
  /** Cancel an order that was not sent yet. */
  ORDER_CANCEL_REQUESTED(
      "order.cancel.requested",
      ErrandEvent.OrderCancelRequested.class,
      List.of("ticket", "order"),
      List.of("reason")),
  /** Stop a parcel on its way and send it back. */
  SHIPMENT_INTERCEPT_REQUESTED(
      "shipment.intercept.requested",
      ErrandEvent.ShipmentInterceptRequested.class,
      List.of("ticket", "order"),
      List.of("tracking", "reason")),
  /** Pay money back; {@code amount} is in fen. */
  REFUND_REQUESTED(
      "refund.requested",
      ErrandEvent.RefundRequested.class,
      List.of("ticket", "order"),
      List.of("amount", "reason", "article", "product", "quantity")),
  /** Write an invoice: to the customer, unless a title is named. */
  INVOICE_REQUESTED(
      "invoice.requested",
      ErrandEvent.InvoiceRequested.class,
      List.of("ticket", "order"),
      List.of("invoice_title", "tax_number", "email")),
  /** Take back goods that the customer has. */
  RETURN_REQUESTED(
      "return.requested",
      ErrandEvent.ReturnRequested.class,
      List.of("ticket", "order"),
      List.of("reason", "article", "product", "quantity")),
  /** Take back goods that the customer has, and send others. */
  EXCHANGE_REQUESTED(
      "exchange.requested",
      ErrandEvent.ExchangeRequested.class,
      List.of("ticket", "order"),
      List.of("reason", "article", "product", "quantity")),
  /** Send an order elsewhere or change what is in it. */
  ORDER_CHANGE_REQUESTED(
      "order.change.requested",
      ErrandEvent.OrderChangeRequested.class,
      List.of("ticket", "order"),
      List.of("address", "change")),
  /**
   * What the shop's system made of what it was asked for ({@code errand} is the type of that
   * event): {@code done}, {@code accepted}, {@code refused}, {@code unsupported}, or {@code failed}
   * after the last try.
   */
  ERRAND_ENDED(
      "errand.ended",
      ErrandEvent.ErrandEnded.class,
      List.of("ticket", "order", "errand", "outcome"),
      List.of("reference", "reason")),
  /** Send a short message, once per {@code key}; {@code parameter.*} fill the template. */
  SMS_REQUESTED(
      "sms.requested",
      SmsEvent.SmsRequested.class,
      List.of("key", "phone", "template", "text"),
      List.of("ticket", "call")),
  /** A short message was handed to the provider. */
  SMS_SENT(
      "sms.sent",
      SmsEvent.SmsSent.class,
      List.of("key", "template", "provider"),
      List.of("ticket", "receipt")),
  /** A short message will not be sent: the provider refused it for good. */
  SMS_FAILED(
      "sms.failed",
      SmsEvent.SmsFailed.class,
      List.of("key", "template", "provider", "reason"),
      List.of("ticket"));

  /** The version that every type began with. */
  static final int FIRST = 1;

  private final String type;
  private final Class<? extends DomainEvent> payload;
  private final List<String> required;
  private final List<String> optional;

  EventType(
      String type,
      Class<? extends DomainEvent> payload,
      List<String> required,
      List<String> optional) {
    this.type = type;
    this.payload = payload;
    this.required = required;
    this.optional = optional;
  }

  public static Optional<EventType> named(String type) {
    return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
  }

  static EventType of(Class<? extends DomainEvent> payload) {
    return Arrays.stream(values())
        .filter(type -> type.payload.equals(payload))
        .findFirst()
        .orElseThrow();
  }

  /** The types that a consumer of these payloads takes. */
  public static Set<EventType> takenAs(Class<? extends DomainEvent> payload) {
    return Arrays.stream(values())
        .filter(type -> payload.isAssignableFrom(type.payload))
        .collect(Collectors.toUnmodifiableSet());
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
