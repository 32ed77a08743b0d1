package io.orderline.orders.kuaidi100;

import io.orderline.orders.kuaidi100.Kuaidi100Answer.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recent answers by parcel; the oldest go first when there are many. */
final class RecentReports {
  private static final int MOST = 10_000;

  /** An answer, which may be empty, and its time. */
  record Noted(Instant at, Optional<Report> report) {}

  private final Map<String, Noted> noted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Noted> eldest) {
          return size() > MOST;
        }
      };

  private final Duration fresh;
  private final InstantSource clock;

  RecentReports(Duration fresh, InstantSource clock) {
    this.fresh = fresh;
    this.clock = clock;
  }

  /** Empty when it was not asked for lately. */
  synchronized Optional<Noted> of(String parcel) {
    return Optional.ofNullable(noted.get(parcel))
        .filter(note -> note.at().plus(fresh).isAfter(clock.instant()));
  }

  synchronized void note(String parcel, Optional<Report> report) {
    noted.remove(parcel);
    noted.put(parcel, new Noted(clock.instant(), report));
  }
}
