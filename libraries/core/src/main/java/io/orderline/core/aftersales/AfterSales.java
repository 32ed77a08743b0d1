package io.orderline.core.aftersales;

import io.orderline.core.tenant.TenantId;
import java.util.concurrent.CompletionStage;

/**
 * The need to have a wish carried out where the shop keeps its orders. A stage fails with {@link
 * AfterSalesUnavailable} when the system behind did not answer: nobody knows then whether it was
 * done, and the same errand is sent again.
 */
public interface AfterSales {

  /** Has an errand done. Sent again, it is not done again, and the outcome is the same. */
  CompletionStage<Outcome> carryOut(TenantId tenant, Errand errand);

  /** The outcome of an errand in the shop's system. */
  sealed interface Outcome {

    /** It is done; {@code reference} is what the system calls it, empty when it has no name. */
    record Done(String reference) implements Outcome {}

    /** The system has taken it on and goes on with it by itself: goods must come back first. */
    record Accepted(String reference) implements Outcome {}

    /** The system says no for good; {@code reason} is for the shop's people. */
    record Refused(String reason) implements Outcome {}

    /** The system cannot do such a thing: it is a person's task. */
    record Unsupported() implements Outcome {}
  }
}
