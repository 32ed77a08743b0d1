package io.orderline.console.tickets;

import io.orderline.access.Principal;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.web.Refused;
import io.orderline.core.call.CallId;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.privacy.PersonalData;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What people do with a ticket, in their own name. */
@Singleton
class TicketWork {
  private final TicketDesk desk;
  private final TicketList list;
  private final Assignees assignees;
  private final TicketFacts facts;
  private final AuditLog audit;
  private final TenantTransaction transactions;
  private final Clock clock;

  TicketWork(
      TicketDesk desk,
      TicketList list,
      Assignees assignees,
      TicketFacts facts,
      AuditLog audit,
      TenantTransaction transactions,
      Clock clock) {
    this.desk = desk;
    this.list = list;
    this.assignees = assignees;
    this.facts = facts;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  Uni<TicketDetail> masked(TenantId tenant, Principal principal, String number) {
    return find(tenant, principal, number).chain(ticket -> detail(tenant, principal, ticket, true));
  }

  /** Nothing is shown that is not written down first. */
  Uni<TicketDetail> revealed(TenantId tenant, Principal principal, String number, String reason) {
    return find(tenant, principal, number)
        .call(
            () ->
                audit.write(
                    tenant,
                    new Deed(
                        principal.name(),
                        "personal.revealed",
                        "ticket " + number,
                        Map.of("reason", reason))))
        .chain(ticket -> detail(tenant, principal, ticket, false));
  }

  /**
   * Changes a ticket. The desk keeps who did it in the ticket's history; the list follows at once,
   * so that who changed it finds it changed. The desk's event tells those who watch.
   */
  Uni<TicketDesk.Outcome> change(
      TenantId tenant, Principal principal, TicketNumber number, TicketChange change) {
    return visible(tenant, principal, number)
        .chain(() -> assignees.check(tenant, principal, number, change))
        .chain(
            () ->
                Uni.createFrom()
                    .completionStage(() -> desk.change(tenant, number, change, principal.name())))
        .call(
            outcome ->
                outcome instanceof TicketDesk.Outcome.Changed(var ticket)
                    ? transactions.write(
                        tenant,
                        session ->
                            facts
                                .write(session, tenant, ticket)
                                .chain(
                                    () ->
                                        audit.add(
                                            session,
                                            tenant,
                                            new Deed(
                                                principal.name(),
                                                "ticket.changed",
                                                "ticket " + number,
                                                told(change)))))
                    : Uni.createFrom().voidItem());
  }

  /** The words of a note stay with the ticket. */
  private static Map<String, String> told(TicketChange change) {
    return switch (change) {
      case TicketChange.Move(var to, _) -> Map.of("to", to.code());
      case TicketChange.Assign(var assignee) -> Map.of("assignee", assignee);
      case TicketChange.Note _ -> Map.of("note", "added");
    };
  }

  Uni<TicketDetail> changed(TenantId tenant, Principal principal, TicketDesk.Outcome outcome) {
    return switch (outcome) {
      case TicketDesk.Outcome.Changed(var ticket) -> detail(tenant, principal, ticket, true);
      case TicketDesk.Outcome.Illegal(var ticket) ->
          throw Refused.conflict(
              "not-in-this-state",
              "The ticket is %s: that is not possible now.".formatted(ticket.state().code()));
      case TicketDesk.Outcome.Unknown _ -> throw Refused.notFound();
    };
  }

  static TicketNumber number(String text) {
    if (!TicketNumber.valid(text)) {
      throw Refused.notFound();
    }
    return new TicketNumber(text);
  }

  private Uni<Ticket> find(TenantId tenant, Principal principal, String number) {
    TicketNumber wanted = number(number);
    return visible(tenant, principal, wanted)
        .chain(() -> Uni.createFrom().completionStage(() -> desk.find(tenant, wanted)))
        .map(found -> found.orElseThrow(Refused::notFound));
  }

  /** Fails where it is of a brand that one does not see: then it is not there. */
  private Uni<Void> visible(TenantId tenant, Principal principal, TicketNumber number) {
    return principal.brands().isEmpty()
        ? Uni.createFrom().voidItem()
        : list.find(tenant, principal, number.value())
            .map(found -> found.orElseThrow(Refused::notFound))
            .replaceWithVoid();
  }

  private Uni<TicketDetail> detail(
      TenantId tenant, Principal principal, Ticket ticket, boolean masked) {
    return list.find(tenant, principal, ticket.number().value())
        .map(
            row ->
                new TicketDetail(
                    summary(ticket, row.flatMap(TicketSummary::mood), masked),
                    masked,
                    ticket.wish().phone().map(phone -> masked ? phone.toString() : phone.digits()),
                    ticket.wish().customer().map(CustomerId::value),
                    TicketSummary.next(ticket.state()),
                    details(ticket.wish().details(), masked),
                    ticket.history().stream()
                        .map(
                            entry ->
                                new TicketDetail.Entry(
                                    entry.at(),
                                    entry.by(),
                                    entry.state().code(),
                                    entry.assignee().isPresent() ? "" : text(entry.note(), masked),
                                    entry.assignee()))
                        .toList()));
  }

  private TicketSummary summary(Ticket ticket, Optional<String> mood, boolean masked) {
    return new TicketSummary(
        ticket.number().value(),
        ticket.wish().kind().code(),
        ticket.state().code(),
        ticket.due(),
        ticket.late(clock.instant()),
        ticket.wish().at(),
        ticket.history().getLast().at(),
        ticket.assignee(),
        ticket.wish().order().map(OrderNumber::value),
        ticket.wish().call().map(CallId::value),
        Optional.of(ticket.wish().reason())
            .filter(reason -> !reason.isBlank())
            .map(reason -> text(reason, masked)),
        mood,
        TicketSummary.next(ticket.state()));
  }

  private static Map<String, String> details(Map<String, String> given, boolean masked) {
    Map<String, String> shown = new TreeMap<>();
    given.forEach((name, value) -> shown.put(name, text(value, masked)));
    return shown;
  }

  private static String text(String words, boolean masked) {
    return masked ? PersonalData.masked(words) : words;
  }
}
