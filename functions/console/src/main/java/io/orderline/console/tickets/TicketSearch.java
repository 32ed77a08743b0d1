package io.orderline.console.tickets;

import io.orderline.access.Principal;
import io.orderline.console.paging.Cursor;
import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Place;
import io.orderline.console.paging.Where;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketState;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query of an address that lists tickets. */
public class TicketSearch {
  static final Cursor CURSOR = new Cursor("tickets");

  /** Asks for those that nobody looks after. */
  private static final String NOBODY = "-";

  @QueryParam("state")
  List<String> state;

  @QueryParam("kind")
  String kind;

  @QueryParam("assignee")
  String assignee;

  @QueryParam("due")
  String due;

  @QueryParam("number")
  String number;

  @QueryParam("order")
  String order;

  @QueryParam("call")
  String call;

  @QueryParam("after")
  String after;

  @QueryParam("limit")
  String limit;

  /** The search that an address with this query asks for. */
  static TicketSearch of(Map<String, String> query) {
    var search = new TicketSearch();
    search.due = query.get("due");
    return search;
  }

  /** The same search, a large page at a time, from where the page before ended. */
  TicketSearch goingOn(Optional<String> next) {
    after = next.orElse(null);
    limit = String.valueOf(Limit.LARGEST);
    return this;
  }

  /** The names of what is searched for. */
  List<String> conditions() {
    return Given.names(
        "state",
        state,
        "kind",
        kind,
        "assignee",
        assignee,
        "due",
        due,
        "number",
        number,
        "order",
        order,
        "call",
        call);
  }

  Limit limit() {
    return Limit.read(limit);
  }

  Optional<Place> place() {
    return CURSOR.read(after).map(Place::read);
  }

  /** What a ticket must be to be on the page. */
  Where where(Tenant tenant, Principal principal, Instant now) {
    Where where =
        TicketList.seen(tenant.id(), principal)
            .and(
                "kind = :kind",
                "kind",
                Given.optional("kind", kind, 40).map(TicketSearch::knownKind))
            .and("number = :number", "number", Given.optional("number", number, 12))
            .and("order_number = :order", "order", Given.optional("order", order, 40))
            .and("call_id = :call", "call", Given.optional("call", call, 100));
    states(where);
    Given.optional("assignee", assignee, 40)
        .ifPresent(
            who -> {
              if (who.equals(NOBODY)) {
                where.and("assignee is null");
              } else {
                where.and("assignee = :assignee", "assignee", who);
              }
            });
    due(where, tenant, now);
    return where;
  }

  private void states(Where where) {
    boolean one = number != null || order != null || call != null;
    List<String> asked = state == null ? List.of() : state;
    if (!asked.isEmpty() || !one) {
      String codes =
          asked.isEmpty()
              ? Arrays.stream(TicketState.values())
                  .filter(TicketState::pending)
                  .map(TicketState::code)
                  .collect(Collectors.joining(" "))
              : asked.stream().map(TicketSearch::knownState).collect(Collectors.joining(" "));
      where.and("state = any (string_to_array(:states, ' '))", "states", codes);
    }
  }

  private void due(Where where, Tenant tenant, Instant now) {
    Given.optional("due", due, 10)
        .ifPresent(
            when -> {
              where.and("state in ('open', 'in_progress', 'waiting_for_customer')");
              where.and(
                  "due_at < :due",
                  "due",
                  switch (when) {
                    case "overdue" -> now;
                    case "today" ->
                        LocalDate.ofInstant(now, tenant.zone())
                            .plusDays(1)
                            .atStartOfDay(tenant.zone())
                            .toInstant();
                    default -> throw Refused.invalid("due", "due is overdue or today.");
                  });
            });
  }

  private static String knownKind(String code) {
    return TicketKind.coded(code)
        .orElseThrow(() -> Refused.invalid("kind", "There is no such kind of ticket."))
        .code();
  }

  private static String knownState(String code) {
    return Arrays.stream(TicketState.values())
        .map(TicketState::code)
        .filter(code::equals)
        .findFirst()
        .orElseThrow(() -> Refused.invalid("state", "Tickets have no such state."));
  }
}
