package io.orderline.core.ticket;

import io.orderline.core.tenant.TenantId;
import java.util.concurrent.CompletionStage;

/**
 * The need for the number of a ticket before the ticket exists, so that a caller can be told it at
 * once. A number that is never used is a gap and harms nobody.
 */
public interface TicketNumbers {
  /** A number that nobody else gets; fails with {@link DeskUnavailable}. */
  CompletionStage<TicketNumber> next(TenantId tenant);
}
