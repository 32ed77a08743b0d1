package io.orderline.console;

import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A desk in memory, in place of that of the function that keeps tickets. */
@ApplicationScoped
public class KeptTickets implements TicketDesk {
  private record Key(TenantId tenant, TicketNumber number) {}

  private final Map<Key, Ticket> kept = new ConcurrentHashMap<>();
  private final Clock clock;

  KeptTickets(Clock clock) {
    this.clock = clock;
  }

  @Override
  public CompletionStage<List<Ticket>> ticketsOf(TenantId tenant, CustomerId customer, int limit) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletionStage<List<Ticket>> all(
      TenantId tenant, Optional<TicketNumber> after, int limit) {
    return CompletableFuture.completedFuture(
        kept.values().stream()
            .filter(ticket -> ticket.tenant().equals(tenant))
            .filter(
                ticket ->
                    after
                        .filter(place -> ticket.number().value().compareTo(place.value()) <= 0)
                        .isEmpty())
            .sorted(Comparator.comparing(ticket -> ticket.number().value()))
            .limit(limit)
            .toList());
  }

  @Override
  public CompletionStage<Optional<Ticket>> find(TenantId tenant, TicketNumber number) {
    return CompletableFuture.completedFuture(
        Optional.ofNullable(kept.get(new Key(tenant, number))));
  }

  @Override
  public CompletionStage<Ticket> create(TicketRequest wish) {
    Ticket ticket = Ticket.open(wish, Duration.ofHours(24));
    kept.put(new Key(wish.tenant(), wish.number()), ticket);
    return CompletableFuture.completedFuture(ticket);
  }

  @Override
  public CompletionStage<Outcome> change(
      TenantId tenant, TicketNumber number, TicketChange change, String by) {
    Ticket before = kept.get(new Key(tenant, number));
    if (before == null) {
      return CompletableFuture.completedFuture(new Outcome.Unknown(number));
    }
    Optional<Ticket> after = before.with(change, by, clock.instant());
    after.ifPresent(ticket -> kept.put(new Key(tenant, number), ticket));
    return CompletableFuture.completedFuture(
        after.<Outcome>map(Outcome.Changed::new).orElseGet(() -> new Outcome.Illegal(before)));
  }
}
