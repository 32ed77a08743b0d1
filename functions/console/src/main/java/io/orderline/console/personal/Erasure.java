package io.orderline.console.personal;

import io.orderline.core.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's wish to be erased, and how far it is.
 *
 * @param person empty when all is gone
 */
record Erasure(
    String id,
    Instant askedAt,
    String askedBy,
    String reason,
    String masked,
    boolean openTicketsToo,
    State state,
    Optional<Person> person,
    List<HolderReport> holders,
    Optional<Instant> endedAt) {

  enum State {
    /** It is being done. */
    ERASING,
    /** Something stays for now, or somebody is away: it goes on by itself. */
    WAITING,
    /** All that was found has gone; it is looked for once more. */
    VERIFYING,
    DONE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What follows from a round. */
  Erasure after(Person known, List<HolderReport> round, Instant now) {
    boolean waits = round.stream().anyMatch(HolderReport::waits);
    int erased = round.stream().mapToInt(HolderReport::erased).sum();
    State next =
        waits
            ? State.WAITING
            : erased == 0 && state == State.VERIFYING ? State.DONE : State.VERIFYING;
    return new Erasure(
        id,
        askedAt,
        askedBy,
        reason,
        Asked.masked(known),
        openTicketsToo,
        next,
        next == State.DONE ? Optional.empty() : Optional.of(known),
        round.stream().map(report -> report.after(before(report.holder()))).toList(),
        next == State.DONE ? Optional.of(now) : Optional.empty());
  }

  private Optional<HolderReport> before(String holder) {
    return holders.stream().filter(report -> report.holder().equals(holder)).findFirst();
  }

  ErasureView view() {
    return new ErasureView(
        id, askedAt, askedBy, reason, masked, openTicketsToo, state.code(), holders, endedAt);
  }
}
