package io.orderline.console.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one holder has of a person.
 *
 * @param away whether it could not be asked, or not all of it
 */
@RegisterForReflection
public record HolderReport(String holder, boolean away, List<KindReport> kinds) {

  /**
   * Things of one kind.
   *
   * @param found how many there are now
   * @param erased how many have gone by now
   * @param kept how many stay, by reason
   */
  @RegisterForReflection
  public record KindReport(String kind, int found, int erased, List<Kept> kept) {}

  /**
   * What stays.
   *
   * @param waits whether it goes later by itself
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Kept(String reason, int count, boolean waits) {}

  /** What was erased before is still told afterwards. */
  HolderReport after(Optional<HolderReport> before) {
    List<KindReport> all = new ArrayList<>();
    for (KindReport kind : kinds) {
      all.add(
          new KindReport(
              kind.kind(), kind.found(), kind.erased() + erased(before, kind.kind()), kind.kept()));
    }
    before.stream()
        .flatMap(report -> report.kinds().stream())
        .filter(kind -> kinds.stream().noneMatch(each -> each.kind().equals(kind.kind())))
        .map(kind -> away ? kind : new KindReport(kind.kind(), 0, kind.erased(), List.of()))
        .forEach(all::add);
    return new HolderReport(holder, away, List.copyOf(all));
  }

  private static int erased(Optional<HolderReport> before, String kind) {
    return before.stream()
        .flatMap(report -> report.kinds().stream())
        .filter(each -> each.kind().equals(kind))
        .mapToInt(KindReport::erased)
        .sum();
  }

  int erased() {
    return kinds.stream().mapToInt(KindReport::erased).sum();
  }

  boolean waits() {
    return away || kinds.stream().flatMap(kind -> kind.kept().stream()).anyMatch(Kept::waits);
  }
}
