package io.orderline.call.conversation;

import io.orderline.call.store.IdentityCodes;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Answer.Outcome;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Query;
import io.orderline.core.order.Customer;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/** Whether a caller who said one number knows or has something else of the customer's. */
@ApplicationScoped
class SecondFactors {
  private final OrderCatalog catalog;
  private final IdentityCodes codes;
  private final CountedSearch guesses;

  SecondFactors(OrderCatalog catalog, IdentityCodes codes, CountedSearch guesses) {
    this.catalog = catalog;
    this.codes = codes;
    this.guesses = guesses;
  }

  /** Near is who asks for a code. */
  Uni<Answer> known(TenantId tenant, Query.SecondFactor asked) {
    SaidOfOneself said = new SaidOfOneself(asked.said());
    if (said.asksForCode()) {
      return Uni.createFrom().item(Answer.of(Outcome.NEAR));
    }
    return guesses.counted(
        tenant,
        asked.caller(),
        asked.customer() + " " + asked.said(),
        () ->
            Enquiries.stage(() -> catalog.customer(tenant, asked.customer()))
                .map(
                    found ->
                        found
                            .filter(fits(said, asked))
                            .map(_ -> Enquiries.found(Fact.Proven.twice(asked.proven())))
                            .orElse(Enquiries.NONE)));
  }

  private static Predicate<Customer> fits(SaidOfOneself said, Query.SecondFactor asked) {
    List<String> order = asked.order().map(OrderNumber::value).stream().toList();
    return customer -> said.fits(customer, order, asked.proven());
  }

  Uni<Answer> send(TenantId tenant, Query.SendCode asked) {
    return Enquiries.stage(() -> catalog.customer(tenant, asked.customer()))
        .map(found -> found.filter(customer -> customer.phone().mobile()))
        .chain(
            found ->
                found
                    .map(customer -> codes.send(tenant, customer))
                    .orElse(Uni.createFrom().item(false)))
        .map(sent -> sent ? Enquiries.found() : Enquiries.NONE);
  }

  Uni<Answer> code(TenantId tenant, Query.IsCode asked) {
    return guesses.counted(
        tenant,
        asked.caller(),
        asked.customer() + " code " + asked.said(),
        () ->
            codes
                .fits(tenant, asked.customer(), asked.said())
                .map(
                    fits ->
                        fits
                            ? Enquiries.found(Fact.Proven.twice(asked.proven()))
                            : Enquiries.NONE));
  }
}
