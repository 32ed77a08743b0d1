package io.orderline.console.personal;

import io.orderline.console.personal.HolderReport.Kept;
import io.orderline.console.personal.HolderReport.KindReport;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found of a person.
 *
 * @param person with all that is known of them now
 * @param items by holder, in the order in which holders were asked
 * @param away the holders that could not be asked to the end
 * @param openTicketsToo whether tickets that nobody has ended go as well
 */
record Found(
    Person person, Map<String, List<HeldItem>> items, List<String> away, boolean openTicketsToo) {

  /** Why something stays, where it does. */
  static boolean stays(HeldItem item, boolean openTicketsToo) {
    return item.obstacle()
        .filter(obstacle -> !(openTicketsToo && obstacle == Obstacle.OPEN_TICKET))
        .isPresent();
  }

  List<HeldItem> free(String holder) {
    return items.getOrDefault(holder, List.of()).stream()
        .filter(item -> !stays(item, openTicketsToo))
        .toList();
  }

  /**
   * The report of a holder.
   *
   * @param gone whether what can go has gone
   */
  HolderReport report(String holder, boolean gone) {
    Map<String, List<HeldItem>> kinds = new TreeMap<>();
    items
        .getOrDefault(holder, List.of())
        .forEach(item -> kinds.computeIfAbsent(item.kind(), _ -> new ArrayList<>()).add(item));
    return new HolderReport(
        holder,
        away.contains(holder),
        kinds.entrySet().stream().map(kind -> kind(kind.getKey(), kind.getValue(), gone)).toList());
  }

  private KindReport kind(String kind, List<HeldItem> all, boolean gone) {
    Map<Obstacle, Integer> kept = new EnumMap<>(Obstacle.class);
    for (HeldItem item : all) {
      if (stays(item, openTicketsToo)) {
        kept.merge(item.obstacle().orElseThrow(), 1, Integer::sum);
      }
    }
    int free = all.size() - kept.values().stream().mapToInt(Integer::intValue).sum();
    return new KindReport(
        kind,
        all.size(),
        gone ? free : 0,
        kept.entrySet().stream()
            .map(each -> new Kept(each.getKey().code(), each.getValue(), each.getKey().passes()))
            .toList());
  }

  /** As reports name the person. */
  String masked() {
    return Asked.masked(person);
  }
}
