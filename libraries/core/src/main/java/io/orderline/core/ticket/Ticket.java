package io.orderline.core.ticket;

import io.orderline.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An after-sales case. Changes only through {@link #with}, which knows the legal ones.
 *
 * @param wish what the customer asked for
 * @param due when it must be resolved
 * @param history what happened to it, oldest first
 */
public record Ticket(
    TicketRequest wish,
    TicketState state,
    Optional<String> assignee,
    Instant due,
    List<Entry> history) {

  public Ticket {
    history = List.copyOf(history);
  }

  /**
   * One thing that happened to a ticket, and through whom.
   *
   * @param assignee whom it was given to, where that is what happened; then the note is the same
   *     name, as it was before there was an assignee
   */
  public record Entry(
      Instant at, String by, TicketState state, String note, Optional<String> assignee) {}

  /** A ticket that has just been asked for. */
  public static Ticket open(TicketRequest wish, Duration allowed) {
    return new Ticket(
        wish,
        TicketState.OPEN,
        Optional.empty(),
        wish.at().plus(allowed),
        List.of(entry(wish.at(), "caller", TicketState.OPEN, wish.reason())));
  }

  public TicketNumber number() {
    return wish.number();
  }

  public TenantId tenant() {
    return wish.tenant();
  }

  /** Whether the ticket is past its deadline. */
  public boolean late(Instant now) {
    return state.pending() && now.isAfter(due);
  }

  /** The ticket after a change; empty when the change is not legal in its state. */
  public Optional<Ticket> with(TicketChange change, String by, Instant at) {
    return switch (change) {
      case TicketChange.Move(var to, var note) ->
          state.next().contains(to)
              ? Optional.of(after(to, assignee, entry(at, by, to, note)))
              : Optional.empty();
      case TicketChange.Assign(var person) ->
          state.pending()
              ? Optional.of(
                  after(
                      state,
                      Optional.of(person),
                      new Entry(at, by, state, person, Optional.of(person))))
              : Optional.empty();
      case TicketChange.Note(var text) ->
          Optional.of(after(state, assignee, entry(at, by, state, text)));
    };
  }

  private static Entry entry(Instant at, String by, TicketState state, String note) {
    return new Entry(at, by, state, note, Optional.empty());
  }

  private Ticket after(TicketState next, Optional<String> person, Entry entry) {
    return new Ticket(
        wish, next, person, due, Stream.concat(history.stream(), Stream.of(entry)).toList());
  }

  @Override
  public String toString() {
    return "Ticket[" + number() + " " + wish.kind().code() + " " + state.code() + "]";
  }
}
