package io.orderline.tickets;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.call.CallId;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A {@link Ticket} as it is kept. */
@Entity
@Table(schema = "tickets", name = "ticket")
class TicketRow {
  @EmbeddedId private Key key;
  private String wish;
  private String kind;
  private String state;
  private String customer;
  private String orderNumber;
  private String callId;
  private String assignee;
  private Instant dueAt;
  private Instant createdAt;
  private Instant changedAt;
  @Version private int version;

  @Convert(converter = TicketColumn.class)
  private Ticket ticket;

  @Embeddable
  record Key(String tenant, String number) {
    static Key of(TenantId tenant, TicketNumber number) {
      return new Key(tenant.value(), number.value());
    }
  }

  @Immutable
  @Converter
  static class TicketColumn extends CoreJsonColumn<Ticket> {
    TicketColumn() {
      super(new TypeReference<>() {});
    }
  }

  /** For Hibernate. */
  TicketRow() {}

  TicketRow(Ticket made) {
    key = Key.of(made.tenant(), made.number());
    wish = made.wish().key();
    kind = made.wish().kind().code();
    customer = made.wish().customer().map(CustomerId::value).orElse(null);
    orderNumber = made.wish().order().map(OrderNumber::value).orElse(null);
    callId = made.wish().call().map(CallId::value).orElse(null);
    createdAt = made.wish().at();
    set(made);
  }

  final void set(Ticket changed) {
    ticket = changed;
    state = changed.state().code();
    assignee = changed.assignee().orElse(null);
    dueAt = changed.due();
    changedAt = changed.history().getLast().at();
  }

  Ticket ticket() {
    return ticket;
  }
}
