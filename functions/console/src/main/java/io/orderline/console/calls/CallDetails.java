package io.orderline.console.calls;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.tickets.TicketList;
import io.orderline.console.tickets.TicketSummary;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Action;
import io.orderline.core.event.EventType;
import io.orderline.core.records.CallRecordings;
import io.orderline.core.records.CallRecordsUnavailable;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One call, from its owner. */
@Singleton
class CallDetails {
  private static final Logger LOG = Logger.getLogger(CallDetails.class);

  private final CallSight sight;
  private final CallRecordings recordings;
  private final TicketList tickets;
  private final AuditLog audit;

  CallDetails(CallSight sight, CallRecordings recordings, TicketList tickets, AuditLog audit) {
    this.sight = sight;
    this.recordings = recordings;
    this.tickets = tickets;
    this.audit = audit;
  }

  Uni<CallDetail> masked(TenantId tenant, Principal principal, String call) {
    return sight
        .whole(tenant, principal, call)
        .chain(whole -> detail(tenant, principal, whole, true));
  }

  /** Nothing is shown that is not written down first. */
  Uni<CallDetail> revealed(TenantId tenant, Principal principal, String call, String reason) {
    return sight
        .whole(tenant, principal, call)
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

  private Uni<CallDetail> detail(
      TenantId tenant, Principal principal, CallReading.Whole whole, boolean masked) {
    var timeline = new Timeline(masked, whole.facts().customer());
    return Uni.combine()
        .all()
        .unis(tickets(tenant, principal, whole), recording(tenant, whole))
        .asTuple()
        .map(
            found ->
                new CallDetail(
                    summary(whole, masked),
                    masked,
                    handoff(whole.turns()).map(timeline::text),
                    timeline.of(whole.turns()),
                    found.getItem1(),
                    found.getItem2()));
  }

  /** A call is read as well where its sound cannot be asked for, as while {@code call} is older. */
  private Uni<Optional<RecordingView>> recording(TenantId tenant, CallReading.Whole whole) {
    return Uni.createFrom()
        .completionStage(() -> recordings.find(tenant, whole.call().id()))
        .map(found -> found.map(RecordingView::of))
        .onFailure(CallRecordsUnavailable.class)
        .invoke(fault -> LOG.debugf("recordings cannot be asked for: %s", fault.toString()))
        .onFailure(CallRecordsUnavailable.class)
        .recoverWithItem(Optional.empty());
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
