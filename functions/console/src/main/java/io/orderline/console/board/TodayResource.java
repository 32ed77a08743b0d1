package io.orderline.console.board;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.calls.CallList;
import io.orderline.console.questions.Questions;
import io.orderline.console.tickets.TicketList;
import io.orderline.console.web.Api;
import io.orderline.console.web.Given;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The board of a shop. */
@Path(Api.V1 + "/shops/{tenant}/today")
@Allowed(Permission.BOARD_READ)
public class TodayResource {
  private final CallList calls;
  private final TicketList tickets;
  private final Questions questions;
  private final TenantTransaction transactions;
  private final Tenants tenants;
  private final CurrentPrincipal principal;
  private final Clock clock;

  TodayResource(
      CallList calls,
      TicketList tickets,
      Questions questions,
      TenantTransaction transactions,
      Tenants tenants,
      CurrentPrincipal principal,
      Clock clock) {
    this.calls = calls;
    this.tickets = tickets;
    this.questions = questions;
    this.transactions = transactions;
    this.tenants = tenants;
    this.principal = principal;
    this.clock = clock;
  }

  @GET
  public Uni<Board> today(@PathParam("tenant") TenantId tenant, @QueryParam("brand") String brand) {
    Tenant shop = tenants.of(tenant);
    Instant now = clock.instant();
    Instant from = LocalDate.ofInstant(now, shop.zone()).atStartOfDay(shop.zone()).toInstant();
    Optional<String> one = Given.optional("brand", brand, 40);
    Principal asking = principal.get();
    return questions
        .settle(tenant)
        .chain(() -> numbers(tenant, asking, one, from))
        .map(all -> new Board(now, from, shop.zone().getId(), all));
  }

  /** All numbers in one transaction, so that they are of one moment. */
  private Uni<List<Board.Number>> numbers(
      TenantId tenant, Principal asking, Optional<String> one, Instant from) {
    return transactions.read(
        tenant,
        session ->
            Multi.createFrom()
                .items(Count.values())
                .onItem()
                .transformToUniAndConcatenate(
                    count -> {
                      Map<String, String> query = count.query(from.toString());
                      one.ifPresent(name -> query.put("brand", name));
                      return value(session, tenant, asking, count, query)
                          .map(value -> count.number(value, query));
                    })
                .collect()
                .asList());
  }

  private Uni<Integer> value(
      Mutiny.Session session,
      TenantId tenant,
      Principal asking,
      Count count,
      Map<String, String> query) {
    return switch (count.list()) {
      case CALLS -> calls.count(session, tenant, asking, query);
      case TICKETS -> tickets.count(session, tenant, asking, query);
      case QUESTIONS ->
          questions.open(session, tenant, asking, Optional.ofNullable(query.get("brand")));
    };
  }
}
