package io.orderline.console.calls;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.tickets.TicketList;
import io.orderline.console.tickets.TicketSummary;
import io.orderline.console.web.Refused;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Action;
import io.orderline.core.event.EventType;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One call, from its owner. */
@Singleton
class CallDetails {
  private final CallReading reading;
  private final TicketList tickets;
  private final AuditLog audit;

  CallDetails(CallRecords records, Tenants tenants, TicketList tickets, AuditLog audit) {
    this.reading = new CallReading(records, tenants);
    this.tickets = tickets;
    this.audit = audit;
  }

  Uni<CallDetail> masked(TenantId tenant, Principal principal, String call) {
    return find(tenant, principal, call).chain(whole -> detail(tenant, principal, whole, true));
  }

  /** Nothing is shown that is not written down first. */
  Uni<CallDetail> revealed(TenantId tenant, Principal principal, String call, String reason) {
    return find(tenant, principal, call)
        .call(
            () ->
                audit.write(
                    tenant,
                    new Deed(
                        principal.name(),
                        "personal.revealed",
                        "call " + call,
                        Map.of("reason", reason))))
        .chain(whole -> detail(tenant, principal, whole, false));
  }

  /** A call of a brand that one does not see is not there. */
  private Uni<CallReading.Whole> find(TenantId tenant, Principal principal, String call) {
    return reading
        .whole(tenant, id(call))
        .map(
            found ->
                found
                    .filter(whole -> principal.sees(whole.facts().brand()))
                    .orElseThrow(Refused::notFound));
  }

  private static CallId id(String call) {
    if (!CallId.valid(call)) {
      throw Refused.notFound();
    }
    return new CallId(call);
  }

  private Uni<CallDetail> detail(
      TenantId tenant, Principal principal, CallReading.Whole whole, boolean masked) {
    var timeline = new Timeline(masked, whole.facts().customer());
    return tickets(tenant, principal, whole)
        .map(
            found ->
                new CallDetail(
                    summary(whole, masked),
                    masked,
                    handoff(whole.turns()).map(timeline::text),
                    timeline.of(whole.turns()),
                    found));
  }

  /** Its tickets, for who may read tickets. */
  private Uni<List<TicketSummary>> tickets(
      TenantId tenant, Principal principal, CallReading.Whole whole) {
    return principal.may(Permission.TICKETS_READ)
        ? tickets.ofCall(tenant, whole.call().id().value())
        : Uni.createFrom().item(List.of());
  }

  private static Optional<String> handoff(List<RecordedTurn> turns) {
    return turns.stream()
        .flatMap(turn -> turn.record().actions().stream())
        .filter(action -> action.type().equals(EventType.HANDOFF_REQUESTED.type()))
        .map(Action::data)
        .flatMap(data -> Optional.ofNullable(data.get("story")).stream())
        .reduce((_, last) -> last);
  }

  private static CallPage.Summary summary(CallReading.Whole whole, boolean masked) {
    CallFacts facts = whole.facts();
    var call = whole.call();
    return new CallPage.Summary(
        call.id().value(),
        call.startedAt(),
        call.endedAt(),
        facts.phase().name().toLowerCase(Locale.ROOT),
        facts.outcome().code(),
        facts.mood().name().toLowerCase(Locale.ROOT),
        call.turns(),
        call.caller().map(number -> masked ? number.toString() : digits(number)),
        facts.customer().map(name -> masked ? Names.masked(name) : name),
        facts.brand(),
        call.direction().name().toLowerCase(Locale.ROOT),
        call.provider(),
        facts.agent(),
        facts.intents(),
        facts.orders(),
        facts.tickets(),
        facts.questions().size(),
        facts.flows(),
        facts.said().stream().findFirst());
  }

  private static String digits(PhoneNumber number) {
    return number.digits();
  }
}
