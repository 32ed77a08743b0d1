package io.orderline.orders.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.HolderUnavailable;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Moments;
import io.orderline.json.CoreJson;
import io.orderline.orders.shop.ErasedCustomers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who a person is as a customer, and what they ordered. What a shop's own system holds is erased
 * there, by the shop; here is only the demo shop, and what was done for it.
 */
@Singleton
class HeldCustomers implements PersonalHolder {
  /** Nobody has more orders of which a call could tell. */
  private static final int MOST_ORDERS = 200;

  private final TenantCatalog catalog;
  private final ErasedCustomers rows;

  HeldCustomers(TenantCatalog catalog, ErasedCustomers rows) {
    this.catalog = catalog;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    Person person = question.person();
    return stage(
        rows.all(tenant)
            .chain(erased -> customers(tenant, person, erased))
            .chain(
                customers ->
                    orders(tenant, person, customers)
                        .chain(
                            orders ->
                                errands(tenant, question, orders)
                                    .map(
                                        errands ->
                                            step(tenant, question, customers, orders, errands)))));
  }

  private Uni<List<Customer>> customers(TenantId tenant, Person person, Set<CustomerId> erased) {
    return each(person.numbers(), number -> catalog.customerByPhone(tenant, number))
        .chain(
            byNumber ->
                each(person.orders(), order -> catalog.order(tenant, order))
                    .map(orders -> orders.stream().map(Order::customer).toList())
                    .map(ids -> both(ids, person.customers()))
                    .chain(ids -> each(ids, id -> catalog.customer(tenant, id)))
                    .map(byId -> both(byNumber, byId)))
        .map(
            all ->
                all.stream()
                    .distinct()
                    .filter(customer -> !erased.contains(customer.id()))
                    .toList());
  }

  /** Those of the customers, and those that were asked for. */
  private Uni<List<Order>> orders(TenantId tenant, Person person, List<Customer> customers) {
    return Multi.createFrom()
        .iterable(both(customers.stream().map(Customer::id).toList(), person.customers()))
        .onItem()
        .transformToUniAndConcatenate(
            id -> Uni.createFrom().completionStage(catalog.ordersOf(tenant, id, MOST_ORDERS)))
        .collect()
        .asList()
        .chain(
            lists ->
                each(person.orders(), order -> catalog.order(tenant, order))
                    .map(named -> both(lists.stream().flatMap(List::stream).toList(), named)))
        .map(all -> all.stream().distinct().toList());
  }

  private Uni<List<HeldItem>> errands(TenantId tenant, Question question, List<Order> orders) {
    if (catalog.isElsewhere(tenant)) {
      return Uni.createFrom().item(List.of());
    }
    Set<String> numbers =
        orders.stream().map(order -> order.number().value()).collect(Collectors.toSet());
    question.person().orders().forEach(order -> numbers.add(order.value()));
    return rows.errands(tenant, numbers)
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new HeldItem(
                                "errand",
                                (String) row[0],
                                Optional.of(Moments.of(row[2])),
                                isOpen(question.person(), row)
                                    ? Optional.of(Obstacle.OPEN_TICKET)
                                    : Optional.empty(),
                                content(question, row[1])))
                    .toList());
  }

  /** Whoever asks again for an errand of an open ticket must find that it was done. */
  private static boolean isOpen(Person person, Object[] row) {
    return person.open().stream()
        .anyMatch(id -> ((String) row[0]).contains(id) || ((String) row[1]).contains(id));
  }

  private Step step(
      TenantId tenant,
      Question question,
      List<Customer> customers,
      List<Order> orders,
      List<HeldItem> errands) {
    boolean elsewhere = catalog.isElsewhere(tenant);
    List<HeldItem> items = new ArrayList<>();
    for (Customer customer : customers) {
      items.add(
          new HeldItem(
              "customer",
              customer.id().value(),
              Optional.empty(),
              elsewhere ? Optional.of(Obstacle.SHOP_SYSTEM) : Optional.empty(),
              content(question, customer)));
    }
    for (Order order : orders) {
      items.add(
          new HeldItem(
              "order",
              order.number().value(),
              Optional.of(order.placedAt()),
              Optional.of(
                  elsewhere
                      ? Obstacle.SHOP_SYSTEM
                      : order.invoice().isPresent()
                          ? Obstacle.INVOICE
                          : Obstacle.TRANSACTION_RECORD),
              content(question, order)));
    }
    items.addAll(errands);
    return new Step(items, also(customers, orders, question.person().until()), Optional.empty());
  }

  private static Person also(List<Customer> customers, List<Order> orders, Instant until) {
    return new Person(
        customers.stream().map(Customer::phone).collect(Collectors.toSet()),
        customers.stream().map(Customer::id).collect(Collectors.toSet()),
        orders.stream().map(Order::number).collect(Collectors.toSet()),
        Set.of(),
        Set.of(),
        customers.stream().map(Customer::name).collect(Collectors.toSet()),
        Set.of(),
        until);
  }

  private static Optional<String> content(Question question, Object value) {
    try {
      return !question.whole()
          ? Optional.empty()
          : Optional.of(
              value instanceof String json ? json : CoreJson.mapper().writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what a shop sells cannot be written as JSON", e);
    }
  }

  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    return stage(
        rows.erase(tenant, ids(erasure, "customer"), ids(erasure, "errand"))
            .map(count -> new Erased(count, name())));
  }

  private static List<String> ids(Erasure erasure, String kind) {
    return erasure.items().stream()
        .filter(item -> item.kind().equals(kind))
        .map(HeldItem::id)
        .toList();
  }

  private static <A, T> Uni<List<T>> each(
      Iterable<A> asked, Function<A, CompletionStage<Optional<T>>> question) {
    return Multi.createFrom()
        .iterable(asked)
        .onItem()
        .transformToUniAndConcatenate(
            one -> Uni.createFrom().completionStage(() -> question.apply(one)))
        .collect()
        .asList()
        .map(answers -> answers.stream().flatMap(Optional::stream).toList());
  }

  private static <T> List<T> both(Iterable<T> one, Iterable<T> other) {
    List<T> both = new ArrayList<>();
    one.forEach(both::add);
    other.forEach(each -> both.addAll(both.contains(each) ? List.of() : List.of(each)));
    return both;
  }

  private static <T> CompletionStage<T> stage(Uni<T> work) {
    return work.onFailure()
        .transform(fault -> new HolderUnavailable("the shop cannot be asked now", fault))
        .subscribeAsCompletionStage();
  }
}
