package io.orderline.call.conversation;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Answer.Outcome;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Query;
import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketDesk;
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

  /** The caller has been told that an agent comes and must not wait for optional facts. */
  private static final Duration PATIENCE_FOR_RECORDS = Duration.ofSeconds(2);

  private static final int MOST_ORDERS = 20;
  private static final int MOST_TICKETS = 5;

  private final OrderCatalog catalog;
  private final IdentitySearch identities;
  private final NextTickets tickets;
  private final ProgressSearch progress;
  private final TicketDesk desk;
  private final ShopKnowledge texts;
  private final CustomerRecords records;
  private final CountedSearch guesses;
  private final SecondFactors factors;

  Enquiries(
      OrderCatalog catalog,
      IdentitySearch identities,
      NextTickets tickets,
      ProgressSearch progress,
      TicketDesk desk,
      ShopKnowledge texts,
      CustomerRecords records,
      CountedSearch guesses,
      SecondFactors factors) {
    this.catalog = catalog;
    this.identities = identities;
    this.tickets = tickets;
    this.progress = progress;
    this.desk = desk;
    this.texts = texts;
    this.records = records;
    this.guesses = guesses;
    this.factors = factors;
  }

  /** The answer; never a failure. */
  public Uni<Answer> answer(TenantId tenant, Optional<String> brand, Query query, LocalDate today) {
    return ask(tenant, brand, query, today)
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

  private Uni<Answer> ask(TenantId tenant, Optional<String> brand, Query query, LocalDate today) {
    return switch (query) {
      case Query.WhoCalls(PhoneNumber number) ->
          stage(() -> catalog.customerByPhone(tenant, number))
              .map(found -> found.map(Enquiries::calling).orElse(NONE));
      case Query.WhoIs(var readings, var caller) ->
          guesses.counted(
              tenant, caller, readings.getFirst(), () -> identities.search(tenant, readings));
      case Query.SecondFactor factor -> factors.known(tenant, factor);
      case Query.SendCode send -> factors.send(tenant, send);
      case Query.IsCode code -> factors.code(tenant, code);
      case Query.OrdersOf(var customer) ->
          stage(() -> catalog.ordersOf(tenant, customer, MOST_ORDERS))
              .map(orders -> some(orders, new Fact.Orders(orders)));
      case Query.UnpaidOrdersOf(var customer) ->
          stage(() -> catalog.ordersOf(tenant, customer, MOST_ORDERS))
              .map(Enquiries::unpaid)
              .map(orders -> some(orders, new Fact.Orders(orders)));
      case Query.RecordOf(var customer) -> record(tenant, customer);
      case Query.ParcelsOf(var order) ->
          stage(() -> catalog.shipmentsOf(tenant, order))
              .map(parcels -> some(parcels, new Fact.Parcels(parcels)));
      case Query.OffersToday _ ->
          stage(() -> catalog.promotions(tenant, today))
              .map(offers -> some(offers, new Fact.Offers(offers)));
      case Query.NextTicketNumber next -> tickets.next(tenant, next);
      case Query.TicketsOf(var customer) ->
          stage(() -> desk.ticketsOf(tenant, customer, MOST_TICKETS))
              .map(tickets -> some(tickets, new Fact.Tickets(tickets)));
      case Query.ProgressOf(var customer) -> progress.of(tenant, customer);
      case Query.KnowledgeOf(String question) ->
          stage(() -> texts.find(tenant, brand, question))
              .map(
                  passage ->
                      passage.map(known -> found(new Fact.Passage(known.spoken()))).orElse(NONE));
    };
  }

  /** A shop that keeps no records has none of anybody; one that is slow is done without. */
  private Uni<Answer> record(TenantId tenant, CustomerId customer) {
    return stage(() -> records.find(tenant, customer))
        .map(found -> found.map(Fact.Recorded::new).map(Enquiries::found).orElse(NONE))
        .ifNoItem()
        .after(PATIENCE_FOR_RECORDS)
        .recoverWithItem(NONE);
  }

  private static List<Order> unpaid(List<Order> orders) {
    return orders.stream().filter(order -> order.status() == OrderStatus.UNPAID).toList();
  }

  private static Answer calling(Customer customer) {
    return found(new Fact.Identified(customer), new Fact.Proven(List.of(Proof.CALLING_NUMBER)));
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
