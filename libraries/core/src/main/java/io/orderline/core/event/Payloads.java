package io.orderline.core.event;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.event.ErrandEvent.ErrandEnded;
import io.orderline.core.event.ErrandEvent.ExchangeRequested;
import io.orderline.core.event.ErrandEvent.InvoiceRequested;
import io.orderline.core.event.ErrandEvent.OrderCancelRequested;
import io.orderline.core.event.ErrandEvent.OrderChangeRequested;
import io.orderline.core.event.ErrandEvent.RefundRequested;
import io.orderline.core.event.ErrandEvent.ReturnRequested;
import io.orderline.core.event.ErrandEvent.ShipmentInterceptRequested;
import io.orderline.core.event.SmsEvent.SmsFailed;
import io.orderline.core.event.SmsEvent.SmsRequested;
import io.orderline.core.event.SmsEvent.SmsSent;
import io.orderline.core.event.TicketEvent.TicketChanged;
import io.orderline.core.event.TicketEvent.TicketCreated;
import io.orderline.core.event.TurnEvent.CallChanged;
import io.orderline.core.event.TurnEvent.CallEnded;
import io.orderline.core.event.TurnEvent.HandoffRequested;
import io.orderline.core.event.TurnEvent.QuestionUnanswered;
import io.orderline.core.event.TurnEvent.TicketRequested;
import io.orderline.core.event.TurnEvent.TicketWithdrawn;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketState;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which field of an event travels under which name: for each type what is written beside what is
 * read. Over 200 lines, because it is one table.
 */
final class Payloads {
  /** A detail of {@code ticket.requested} that is there when the order was on its way. */
  private static final String SHIPPED = "sent";

  /** What {@code ticket.requested} has beside the answers. */
  private static final Set<String> TICKET =
      Set.of(
          "call",
          "turn",
          "number",
          "kind",
          "customer",
          "phone",
          "order",
          "reason",
          SHIPPED,
          "article",
          "product",
          "quantity");

  private static final String PARAMETER = "parameter.";

  private Payloads() {}

  static DataWriter write(DomainEvent event) {
    return switch (event) {
      case TurnEvent turn -> write(turn);
      case TicketEvent ticket -> write(ticket);
      case ErrandEvent errand -> write(errand);
      case SmsEvent sms -> write(sms);
    };
  }

  private static DataWriter write(TurnEvent event) {
    var out = new DataWriter();
    switch (event) {
      case CallChanged _ -> {
        // its call and its turn are all
      }
      case CallEnded ended -> out.with("reason", ended.reason());
      case HandoffRequested handoff -> out.with("story", handoff.summary());
      case QuestionUnanswered unanswered -> out.with("question", unanswered.question());
      case TicketRequested requested -> write(out, requested.ticket());
      case TicketWithdrawn withdrawn -> out.with("number", withdrawn.number());
    }
    return out.with("call", event.call()).with("turn", event.turn());
  }

  private static void write(DataWriter out, TicketDetails ticket) {
    out.withAll("", ticket.answers())
        .with("number", ticket.number())
        .with("kind", ticket.kind())
        .with("customer", ticket.customer())
        .with("phone", ticket.phone())
        .with("order", ticket.order())
        .with("reason", ticket.reason());
    if (ticket.shipped()) {
      out.with(SHIPPED, true);
    }
    write(out, ticket.article());
  }

  private static DataWriter write(DataWriter out, Optional<TicketArticle> article) {
    return out.with("article", article.map(TicketArticle::sku))
        .with("product", article.map(TicketArticle::product).filter(name -> !name.isBlank()))
        .with("quantity", article.map(TicketArticle::quantity));
  }

  private static Optional<TicketArticle> article(DataReader in) {
    return in.optional("article")
        .map(
            sku ->
                new TicketArticle(
                    sku,
                    in.optional("product").orElse(""),
                    in.optional("quantity").map(Integer::valueOf).orElse(1)));
  }

  private static DataWriter write(TicketEvent event) {
    var out = new DataWriter().with("number", event.number());
    return switch (event) {
      case TicketCreated created ->
          out.with("kind", created.kind())
              .with("state", created.state())
              .with("due", created.due())
              .with("call", created.call())
              .with("customer", created.customer())
              .with("order", created.order())
              .with("reason", created.reason());
      case TicketChanged changed ->
          out.with("kind", changed.kind())
              .with("state", changed.state())
              .with("change", changed.change().name().toLowerCase(Locale.ROOT))
              .with("by", changed.by())
              .with("customer", changed.customer())
              .with("order", changed.order())
              .with("assignee", changed.assignee())
              .with("note", changed.note());
    };
  }

  private static DataWriter write(ErrandEvent event) {
    var out = new DataWriter().with("ticket", event.ticket()).with("order", event.order());
    return switch (event) {
      case OrderCancelRequested cancel -> out.with("reason", cancel.reason());
      case ShipmentInterceptRequested intercept ->
          out.with("tracking", intercept.tracking()).with("reason", intercept.reason());
      case RefundRequested refund ->
          write(
              out.with("amount", refund.amount()).with("reason", refund.reason()),
              refund.article());
      case InvoiceRequested invoice ->
          out.with("invoice_title", invoice.title())
              .with("tax_number", invoice.taxNumber())
              .with("email", invoice.email());
      case ReturnRequested back -> write(out.with("reason", back.reason()), back.article());
      case ExchangeRequested exchange ->
          write(out.with("reason", exchange.reason()), exchange.article());
      case OrderChangeRequested change ->
          out.with("address", change.address()).with("change", change.change());
      case ErrandEnded ended -> write(out.with("errand", ended.errand()), ended.outcome());
    };
  }

  private static DataWriter write(DataWriter out, ErrandOutcome outcome) {
    return switch (outcome) {
      case ErrandOutcome.Done(var reference) ->
          out.with("outcome", "done").with("reference", reference);
      case ErrandOutcome.Accepted(var reference) ->
          out.with("outcome", "accepted").with("reference", reference);
      case ErrandOutcome.Refused(var reason) ->
          out.with("outcome", "refused").with("reason", reason);
      case ErrandOutcome.Unsupported _ -> out.with("outcome", "unsupported");
      case ErrandOutcome.Failed _ -> out.with("outcome", "failed");
    };
  }

  private static DataWriter write(SmsEvent event) {
    var out =
        new DataWriter()
            .with("key", event.key())
            .with("template", event.template())
            .with("ticket", event.ticket());
    return switch (event) {
      case SmsRequested requested ->
          out.withAll(PARAMETER, requested.parameters())
              .with("phone", requested.phone())
              .with("text", requested.text())
              .with("call", requested.call());
      case SmsSent sent -> out.with("provider", sent.provider()).with("receipt", sent.receipt());
      case SmsFailed failed ->
          out.with("provider", failed.provider()).with("reason", failed.reason());
    };
  }

  static DomainEvent read(EventType type, DataReader in) {
    return switch (type) {
      case CALL_CHANGED -> new CallChanged(call(in), turn(in));
      case CALL_ENDED -> new CallEnded(call(in), turn(in), in.text("reason"));
      case HANDOFF_REQUESTED -> new HandoffRequested(call(in), turn(in), in.text("story"));
      case QUESTION_UNANSWERED -> new QuestionUnanswered(call(in), turn(in), in.text("question"));
      case TICKET_REQUESTED -> new TicketRequested(call(in), turn(in), details(in));
      case TICKET_WITHDRAWN ->
          new TicketWithdrawn(call(in), turn(in), in.required("number", TicketNumber::new));
      case TICKET_CREATED ->
          new TicketCreated(
              in.required("number", TicketNumber::new),
              in.required("kind", Payloads::kind),
              in.required("state", Payloads::state),
              in.required("due", Payloads::instant),
              in.optional("call", CallId::new),
              in.optional("customer", CustomerId::new),
              in.optional("order", OrderNumber::new),
              in.optional("reason"));
      case TICKET_CHANGED ->
          new TicketChanged(
              in.required("number", TicketNumber::new),
              in.required("kind", Payloads::kind),
              in.required("state", Payloads::state),
              in.required("change", Payloads::change),
              in.text("by"),
              in.optional("customer", CustomerId::new),
              in.optional("order", OrderNumber::new),
              in.optional("assignee"),
              in.optional("note"));
      case ORDER_CANCEL_REQUESTED ->
          new OrderCancelRequested(ticket(in), order(in), in.optional("reason"));
      case SHIPMENT_INTERCEPT_REQUESTED ->
          new ShipmentInterceptRequested(
              ticket(in), order(in), in.optional("tracking"), in.optional("reason"));
      case REFUND_REQUESTED ->
          new RefundRequested(
              ticket(in),
              order(in),
              in.optional("amount").filter(fen -> !fen.isBlank()).map(Payloads::fen),
              in.optional("reason"),
              article(in));
      case INVOICE_REQUESTED ->
          new InvoiceRequested(
              ticket(in),
              order(in),
              in.optional("invoice_title"),
              in.optional("tax_number"),
              in.optional("email"));
      case RETURN_REQUESTED ->
          new ReturnRequested(ticket(in), order(in), in.optional("reason"), article(in));
      case EXCHANGE_REQUESTED ->
          new ExchangeRequested(ticket(in), order(in), in.optional("reason"), article(in));
      case ORDER_CHANGE_REQUESTED ->
          new OrderChangeRequested(
              ticket(in), order(in), in.optional("address"), in.optional("change"));
      case ERRAND_ENDED ->
          new ErrandEnded(
              ticket(in), order(in), in.required("errand", Payloads::type), outcome(in));
      case SMS_REQUESTED ->
          new SmsRequested(
              in.text("key"),
              in.required("phone", PhoneNumber::new),
              in.text("template"),
              in.text("text"),
              in.behind(PARAMETER),
              in.optional("ticket", TicketNumber::new),
              in.optional("call", CallId::new));
      case SMS_SENT ->
          new SmsSent(
              in.text("key"),
              in.text("template"),
              in.text("provider"),
              in.optional("ticket", TicketNumber::new),
              in.optional("receipt"));
      case SMS_FAILED ->
          new SmsFailed(
              in.text("key"),
              in.text("template"),
              in.text("provider"),
              in.text("reason"),
              in.optional("ticket", TicketNumber::new));
    };
  }

  private static TicketDetails details(DataReader in) {
    return new TicketDetails(
        in.required("number", TicketNumber::new),
        in.required("kind", Payloads::kind),
        in.optional("customer", CustomerId::new),
        in.optional("phone").flatMap(PhoneNumber::read),
        in.optional("order", OrderNumber::new),
        in.optional("reason"),
        in.optional(SHIPPED).filter("true"::equals).isPresent(),
        article(in),
        in.without(TICKET));
  }

  private static ErrandOutcome outcome(DataReader in) {
    return switch (in.text("outcome")) {
      case "done" -> new ErrandOutcome.Done(in.optional("reference").orElse(""));
      case "accepted" -> new ErrandOutcome.Accepted(in.optional("reference").orElse(""));
      case "refused" -> new ErrandOutcome.Refused(in.optional("reason").orElse(""));
      case "unsupported" -> new ErrandOutcome.Unsupported();
      case "failed" -> new ErrandOutcome.Failed();
      default -> throw new IllegalArgumentException("no errand ends like this");
    };
  }

  private static CallId call(DataReader in) {
    return in.required("call", CallId::new);
  }

  private static int turn(DataReader in) {
    return in.required("turn", Integer::valueOf);
  }

  private static TicketNumber ticket(DataReader in) {
    return in.required("ticket", TicketNumber::new);
  }

  private static OrderNumber order(DataReader in) {
    return in.required("order", OrderNumber::new);
  }

  private static TicketKind kind(String code) {
    return TicketKind.coded(code)
        .orElseThrow(() -> new IllegalArgumentException("there is no ticket of this kind"));
  }

  private static TicketState state(String code) {
    return TicketState.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static TicketEvent.Change change(String code) {
    return TicketEvent.Change.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static Instant instant(String time) {
    try {
      return Instant.parse(time);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time is like 2026-03-02T04:00:00Z", e);
    }
  }

  private static Money fen(String fen) {
    return new Money(Long.parseLong(fen));
  }

  private static EventType type(String name) {
    return EventType.named(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no errand of this type"));
  }
}
