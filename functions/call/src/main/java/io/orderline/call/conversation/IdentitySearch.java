package io.orderline.call.conversation;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Answer.Outcome;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.speech.EditDistance;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the customer meant by digits that were heard, and perhaps misheard. What the first reading
 * names exactly is taken; what another reading names, or what is only near, has to be confirmed by
 * the caller.
 */
@ApplicationScoped
public class IdentitySearch {
  private static final int TAIL = 4;
  private static final int MOST_READINGS = 5;

  /** Two wrong digits of eleven still leave one customer in question; with three it is guessing. */
  private static final int MOST_EDITS = 2;

  private final OrderCatalog catalog;

  IdentitySearch(OrderCatalog catalog) {
    this.catalog = catalog;
  }

  Uni<Answer> search(TenantId tenant, List<String> readings) {
    List<String> distinct = readings.stream().distinct().limit(MOST_READINGS).toList();
    return Multi.createFrom()
        .iterable(distinct)
        .onItem()
        .transformToUniAndConcatenate(
            reading ->
                exact(tenant, reading)
                    .map(answer -> firstOrSuspected(answer, reading.equals(distinct.getFirst()))))
        .filter(answer -> answer.outcome() != Outcome.NONE)
        .collect()
        .first()
        .chain(answer -> answer != null ? Uni.createFrom().item(answer) : near(tenant, distinct));
  }

  private Uni<Answer> exact(TenantId tenant, String digits) {
    if (digits.length() == TAIL) {
      return Enquiries.stage(() -> catalog.customersByPhoneTail(tenant, digits))
          .map(IdentitySearch::byTail);
    }
    PhoneNumber number = PhoneNumber.read(digits).orElse(null);
    if (number != null && number.mobile()) {
      return Enquiries.stage(() -> catalog.customerByPhone(tenant, number))
          .map(
              found ->
                  found.map(customer -> known(customer, Proof.FULL_PHONE)).orElse(Enquiries.NONE));
    }
    return Enquiries.stage(() -> catalog.order(tenant, new OrderNumber(digits)))
        .chain(
            found ->
                found
                    .map(order -> owner(tenant, order))
                    .orElse(Uni.createFrom().item(Enquiries.NONE)));
  }

  private Uni<Answer> owner(TenantId tenant, Order order) {
    return Enquiries.stage(() -> catalog.customer(tenant, order.customer()))
        .map(
            found ->
                found
                    .map(
                        customer ->
                            Enquiries.found(
                                new Fact.Identified(customer),
                                new Fact.Proven(List.of(Proof.ORDER_NUMBER)),
                                new Fact.Chosen(order)))
                    .orElse(Enquiries.NONE));
  }

  private static Answer byTail(List<Customer> fitting) {
    return switch (fitting.size()) {
      case 0 -> Enquiries.NONE;
      case 1 -> known(fitting.getFirst(), Proof.PHONE_TAIL);
      default -> Answer.of(Outcome.MANY);
    };
  }

  private static Answer known(Customer customer, Proof proof) {
    return Enquiries.found(new Fact.Identified(customer), new Fact.Proven(List.of(proof)));
  }

  private static Answer firstOrSuspected(Answer answer, boolean first) {
    if (first || answer.outcome() != Outcome.FOUND) {
      return answer;
    }
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : answer.facts()) {
      switch (fact) {
        case Fact.Identified(Customer customer) -> facts.add(new Fact.Suspected(customer));
        case Fact.Proven proven -> facts.add(proven);
        default -> {}
      }
    }
    return new Answer(Outcome.NEAR, facts);
  }

  private Uni<Answer> near(TenantId tenant, List<String> readings) {
    return Multi.createFrom()
        .iterable(readings)
        .filter(reading -> Math.abs(reading.length() - 11) <= MOST_EDITS)
        .onItem()
        .transformToUniAndConcatenate(
            reading ->
                Enquiries.stage(() -> catalog.customersWithPhoneNear(tenant, reading, MOST_EDITS))
                    .map(found -> nearest(reading, found)))
        .filter(answer -> answer.outcome() == Outcome.NEAR)
        .collect()
        .first()
        .map(answer -> answer != null ? answer : Enquiries.NONE);
  }

  /** The nearest customer, unless another is as near. */
  private static Answer nearest(String heard, List<Customer> found) {
    if (found.isEmpty()
        || found.size() > 1 && distance(heard, found.get(0)) == distance(heard, found.get(1))) {
      return Enquiries.NONE;
    }
    return Answer.of(
        Outcome.NEAR,
        new Fact.Suspected(found.getFirst(), Optional.of(heard)),
        new Fact.Proven(List.of(Proof.FULL_PHONE)));
  }

  private static int distance(String heard, Customer customer) {
    return EditDistance.between(heard, customer.phone().digits());
  }
}
