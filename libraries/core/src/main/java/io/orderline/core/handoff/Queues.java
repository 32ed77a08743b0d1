package io.orderline.core.handoff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The queues of a shop that are served at this moment or later.
 *
 * @param rules in the order in which they are tried
 * @param open the names of those whose hours it is
 */
public record Queues(Map<String, QueueRules> rules, Set<String> open) {
  public Queues {
    rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    open = Set.copyOf(open);
  }

  public static Queues of(List<QueueRules> rules, Set<String> open) {
    return new Queues(
        rules.stream()
            .collect(
                Collectors.toMap(
                    QueueRules::name, Function.identity(), (a, _) -> a, LinkedHashMap::new)),
        open);
  }

  /** The queue for these reasons; empty where the shop has none that fits. */
  public Optional<QueueRules> forReasons(Collection<String> reasons) {
    return rules.values().stream()
        .filter(queue -> queue.reasons().stream().anyMatch(reasons::contains))
        .findFirst()
        .or(() -> rules.values().stream().filter(queue -> queue.reasons().isEmpty()).findFirst());
  }

  public boolean open(String queue) {
    return open.contains(queue);
  }

  /** Of a queue that the shop has taken away meanwhile, too. */
  int priority(String queue) {
    return Optional.ofNullable(rules.get(queue)).map(QueueRules::priority).orElse(0);
  }

  /** The rules of a queue; the usual ones for one that the shop has taken away meanwhile. */
  public QueueRules named(String queue) {
    return Optional.ofNullable(rules.get(queue)).orElseGet(() -> QueueRules.usual(queue, queue));
  }
}
