package io.orderline.core.handoff;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that an agent's window shows; a window that opens anew needs no more.
 *
 * @param presence the code of the {@link Presence} that he has chosen
 * @param state what he does, else what he has chosen
 * @param active whether this window is the one that he works in
 * @param waiting how many wait in his queues
 * @param refused why the last act was not done
 */
public record DeskView(
    String agent,
    String presence,
    Optional<String> reason,
    String state,
    Instant since,
    boolean active,
    boolean signedIn,
    int misses,
    int waiting,
    Optional<Call> call,
    Optional<String> refused,
    Instant now) {

  /**
   * The same with the agent's way in at this address.
   *
   * @param line where browsers reach it; empty where that is where the page came from
   */
  public DeskView reachedAt(Optional<URI> line) {
    return line.map(
            at ->
                new DeskView(
                    agent,
                    presence,
                    reason,
                    state,
                    since,
                    active,
                    signedIn,
                    misses,
                    waiting,
                    call.map(known -> known.reachedAt(at)),
                    refused,
                    now))
        .orElse(this);
  }

  /**
   * The call that rings, is talked or is wrapped up.
   *
   * @param phase {@code ringing}, {@code talking} or {@code wrapping-up}
   * @param onLine whether the caller holds the line; who does not is to be called
   * @param until when the ringing or the wrap-up ends
   * @param seat where the agent's sound goes, good once
   * @param outcome what the wrap-up says unless he says otherwise
   */
  public record Call(
      String contact,
      String call,
      String phase,
      String queue,
      boolean onLine,
      Instant queuedAt,
      Instant since,
      Optional<Instant> until,
      Optional<String> seat,
      Card card,
      List<Line> said,
      String notes,
      String outcome) {

    public Call {
      said = List.copyOf(said);
    }

    private Call reachedAt(URI line) {
      return new Call(
          contact,
          call,
          phase,
          queue,
          onLine,
          queuedAt,
          since,
          until,
          seat.map(path -> line.resolve(path).toString()),
          card,
          said,
          notes,
          outcome);
    }

    @Override
    public String toString() {
      return "Call[" + contact + " " + phase + "]";
    }
  }

  /** Something that was said. */
  public record Line(int number, LineAct.Voice voice, String text, Instant at) {
    @Override
    public String toString() {
      return "Line[" + number + "]";
    }
  }
}
