package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.fault.FaultKind;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.TimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a failure is to be counted against the event. A failure that may be anybody's counts only
 * where the same consumer has taken another event of the shop meanwhile; after a start nothing is
 * known, and it waits.
 */
final class Judgement {
  private final Clock clock;
  private final Map<Lane, Instant> taken = new ConcurrentHashMap<>();

  private record Lane(String consumer, TenantId tenant) {}

  Judgement(Clock clock) {
    this.clock = clock;
  }

  void taken(String consumer, CloudEvent event) {
    taken.put(new Lane(consumer, event.tenant()), clock.instant());
  }

  boolean blames(Delivery delivery, Throwable fault) {
    return switch (kind(fault)) {
      case AWAY -> false;
      case REFUSED -> true;
      case UNCLEAR -> othersWereTaken(delivery);
    };
  }

  private boolean othersWereTaken(Delivery delivery) {
    return delivery
        .since()
        .flatMap(
            since ->
                Optional.ofNullable(
                        taken.get(new Lane(delivery.consumer(), delivery.event().tenant())))
                    .filter(at -> at.isAfter(since)))
        .isPresent();
  }

  private static FaultKind kind(Throwable fault) {
    return fault instanceof TimeoutException ? FaultKind.UNCLEAR : FaultKind.of(fault);
  }
}
