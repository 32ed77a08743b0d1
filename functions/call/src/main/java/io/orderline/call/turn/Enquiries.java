package io.orderline.call.turn;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Answer.Outcome;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Query;
import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Puts the dialogue's questions to the shop's systems. A system that fails is an answer too. */
@ApplicationScoped
public class Enquiries {
  private static final Logger LOG = Logger.getLogger(Enquiries.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_ORDERS = 20;
  private static final int MOST_TICKETS = 5;

  private final OrderCatalog catalog;
  private final IdentitySearch identities;
  private final TicketNumbers numbers;
  private final TicketDesk desk;
  private final ShopKnowledge texts;

  Enquiries(
      OrderCatalog catalog,
      IdentitySearch identities,
      TicketNumbers numbers,
      TicketDesk desk,
      ShopKnowledge texts) {
    this.catalog = catalog;
    this.identities = identities;
    this.numbers = numbers;
    this.desk = desk;
    this.texts = texts;
  }

  /** The answer; never a failure. */
  public Uni<Answer> answer(TenantId tenant, Query query, LocalDate today) {
    return ask(tenant, query, today)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(
            cause ->
                LOG.warnf(
                    "%s was not answered: %s", query.getClass().getSimpleName(), cause.toString()))
        .onFailure()
        .recoverWithItem(Answer.of(Outcome.UNAVAILABLE));
  }

  private Uni<Answer> ask(TenantId tenant, Query query, LocalDate today) {
    return switch (query) {
      case Query.WhoCalls(PhoneNumber number) ->
          stage(() -> catalog.customerByPhone(tenant, number))
              .map(found -> found.map(Fact.Identified::new).map(Enquiries::found).orElse(NONE));
      case Query.WhoIs(var readings) -> identities.search(tenant, readings);
      case Query.OrdersOf(var customer) ->
          stage(() -> catalog.ordersOf(tenant, customer, MOST_ORDERS))
              .map(orders -> some(orders, new Fact.Orders(orders)));
      case Query.ParcelsOf(var order) ->
          stage(() -> catalog.shipmentsOf(tenant, order))
              .map(parcels -> some(parcels, new Fact.Parcels(parcels)));
      case Query.OffersToday _ ->
          stage(() -> catalog.promotions(tenant, today))
              .map(offers -> some(offers, new Fact.Offers(offers)));
      case Query.NextTicketNumber(String kind) ->
          stage(() -> numbers.next(tenant))
              .map(number -> found(new Fact.Booked(number.value(), kind)));
      case Query.TicketsOf(var customer) ->
          stage(() -> desk.ticketsOf(tenant, customer, MOST_TICKETS))
              .map(tickets -> some(tickets, new Fact.Tickets(tickets)));
      case Query.KnowledgeOf(String question) ->
          stage(() -> texts.find(tenant, question))
              .map(
                  passage ->
                      passage.map(known -> found(new Fact.Passage(known.spoken()))).orElse(NONE));
    };
  }

  static final Answer NONE = Answer.of(Outcome.NONE);

  static Answer found(Fact... facts) {
    return Answer.of(Outcome.FOUND, facts);
  }

  private static Answer some(List<?> found, Fact fact) {
    return found.isEmpty() ? NONE : found(fact);
  }

  static <T> Uni<T> stage(Supplier<CompletionStage<T>> stage) {
    return Uni.createFrom().completionStage(stage);
  }

  static <T> Uni<Optional<T>> absent() {
    return Uni.createFrom().item(Optional.empty());
  }
}
