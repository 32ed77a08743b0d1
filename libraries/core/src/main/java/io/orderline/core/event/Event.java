package io.orderline.core.event;

import io.orderline.core.tenant.TenantId;
import java.time.Instant;

/**
 * A domain event in its envelope. {@code source} and {@code id} together name it, so that a
 * consumer that receives it twice acts once.
 *
 * @param id unique within the source, made from the cause: the same cause makes the same id
 * @param source where it comes from, for example {@code /demo/call}
 * @param subject what it is about (a call, a ticket, a message); events of one subject stay in
 *     order
 * @param payload {@link #toString()} leaves it out, because it may be personal
 */
public record Event<E extends DomainEvent>(
    String id, String source, TenantId tenant, String subject, Instant time, E payload) {

  /** The source of a tenant's events in one function. */
  public static String source(TenantId tenant, String function) {
    return "/" + tenant + "/" + function;
  }

  @Override
  public String toString() {
    return "Event[" + payload.type().type() + " " + source + " " + id + "]";
  }
}
