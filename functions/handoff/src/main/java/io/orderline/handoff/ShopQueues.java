package io.orderline.handoff;

import io.orderline.core.handoff.QueueRules;
import io.orderline.core.handoff.Queues;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queues of each shop, and which of them are open now. */
@Singleton
class ShopQueues {
  private final Map<String, List<QueueRules>> rules;
  private final Map<String, Map<String, Set<String>>> skills;
  private final Tenants tenants;
  private final Clock clock;

  ShopQueues(QueuesConfig config, Tenants tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
    this.rules =
        config.all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, shop -> rules(shop.getValue())));
    this.skills =
        config.all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, shop -> shop.getValue().skills()));
  }

  private static List<QueueRules> rules(QueuesConfig.Shop shop) {
    return shop.queues().entrySet().stream()
        .map(queue -> rules(queue.getKey(), queue.getValue()))
        .sorted(
            Comparator.<QueueRules>comparingInt(queue -> -queue.priority())
                .thenComparing(QueueRules::name))
        .toList();
  }

  private static QueueRules rules(String name, QueuesConfig.Queue queue) {
    return new QueueRules(
        name,
        queue.title(),
        queue.reasons().orElse(Set.of()),
        queue.skills().orElse(Set.of()),
        queue.priority(),
        queue.hours().map(hours -> hours(name, hours)),
        queue.accept(),
        queue.level(),
        queue.wrapUp(),
        queue.longest(),
        queue.most(),
        queue.assignment());
  }

  private static BusinessHours hours(String queue, String text) {
    String[] ends = text.split("-", 2);
    try {
      return new BusinessHours(
          Set.of(DayOfWeek.values()),
          LocalTime.parse(ends[0].strip()),
          LocalTime.parse(ends[1].strip()));
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "the hours of the queue " + queue + " are written like 09:00-21:00, not " + text, e);
    }
  }

  /** Whether the shop has any. */
  boolean any(TenantId tenant) {
    return !rules.getOrDefault(tenant.value(), List.of()).isEmpty();
  }

  /** The shops that have some. */
  List<TenantId> shops() {
    return rules.entrySet().stream()
        .filter(shop -> !shop.getValue().isEmpty())
        .map(shop -> new TenantId(shop.getKey()))
        .toList();
  }

  /** The shop's queues, as they are at a moment. */
  Queues at(TenantId tenant, Instant now) {
    List<QueueRules> all = rules.getOrDefault(tenant.value(), List.of());
    Optional<Tenant> shop = tenants.find(tenant);
    return Queues.of(
        all,
        shop.map(
                known ->
                    all.stream()
                        .filter(
                            queue ->
                                hours(queue, known.hours())
                                    .open(LocalDateTime.ofInstant(now, known.zone())))
                        .map(QueueRules::name)
                        .collect(Collectors.toSet()))
            .orElse(Set.of()));
  }

  /** A queue has hours of its own, or the shop's; a holiday is everybody's. */
  private static BusinessHours hours(QueueRules queue, BusinessHours shop) {
    return queue.hours().map(own -> own.closedOn(shop.holidays())).orElse(shop);
  }

  Queues now(TenantId tenant) {
    return at(tenant, clock.instant());
  }

  /** What an agent is able to do. */
  Set<String> skills(TenantId tenant, String agent) {
    return skills.getOrDefault(tenant.value(), Map.of()).getOrDefault(agent, Set.of());
  }
}
