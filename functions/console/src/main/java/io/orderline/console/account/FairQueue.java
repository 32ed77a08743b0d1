package io.orderline.console.account;

import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Work of which little is done at once. Sources take turns, a source has few places, and where all
 * are taken the source that has most gives one up: who comes often shuts out nobody but themselves.
 */
final class FairQueue {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Runnable NOTHING = () -> {};

  private final int atOnce;
  private final int places;
  private final int placesOfSource;

  /** Who waits; the source whose turn it is stands first. */
  private final Map<String, Deque<Turn>> waiting = new LinkedHashMap<>();

  private int busy;
  private int waits;

  private enum State {
    WAITS,
    WORKS,
    OVER
  }

  /** Somebody who wants to work; what follows of it is told outside of the lock. */
  private static final class Turn {
    private final String source;
    private UniEmitter<? super Void> told;
    private State state = State.WAITS;

    Turn(String source) {
      this.source = source;
    }

    Turn tell(UniEmitter<? super Void> emitter) {
      told = emitter;
      return this;
    }

    Runnable goesOn() {
      state = State.WORKS;
      return () -> told.complete(null);
    }

    Runnable isTurnedAway() {
      state = State.OVER;
      return () ->
          told.fail(Refused.busy("Too many sign in at once: try again in a moment.", SOON));
    }
  }

  /**
   * @param atOnce how many work at once
   * @param places how many wait at most
   * @param placesOfSource how many of one source wait at most
   */
  FairQueue(int atOnce, int places, int placesOfSource) {
    this.atOnce = atOnce;
    this.places = places;
    this.placesOfSource = placesOfSource;
  }

  /**
   * The work when it is its turn; fails with {@link Refused}, at once or later, when there is no
   * place.
   *
   * @param own where the work begins: whoever ends theirs calls the next
   */
  <T> Uni<T> take(String source, Executor own, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var turn = new Turn(source);
              return Uni.createFrom()
                  .<Void>emitter(told -> enter(turn.tell(told)).run())
                  .emitOn(own)
                  .chain(() -> work.get())
                  .onTermination()
                  .invoke(() -> leave(turn).run());
            });
  }

  private synchronized Runnable enter(Turn turn) {
    if (busy < atOnce) {
      busy++;
      return turn.goesOn();
    }
    Deque<Turn> own = waiting.computeIfAbsent(turn.source, _ -> new ArrayDeque<>());
    if (own.size() >= placesOfSource) {
      return turn.isTurnedAway();
    }
    own.add(turn);
    waits++;
    if (waits <= places) {
      return NOTHING;
    }
    Turn last = greedier(own).peekLast();
    remove(last);
    return last.isTurnedAway();
  }

  /** The source that has most places, where one has more than this; else this. */
  private Deque<Turn> greedier(Deque<Turn> own) {
    return waiting.values().stream()
        .filter(other -> other.size() > own.size())
        .max(Comparator.comparingInt(Deque::size))
        .orElse(own);
  }

  private synchronized Runnable leave(Turn turn) {
    State was = turn.state;
    turn.state = State.OVER;
    return switch (was) {
      case OVER -> NOTHING;
      case WAITS -> {
        remove(turn);
        yield NOTHING;
      }
      case WORKS -> next();
    };
  }

  private Runnable next() {
    if (waiting.isEmpty()) {
      busy--;
      return NOTHING;
    }
    Turn first = waiting.values().iterator().next().peekFirst();
    Deque<Turn> others = remove(first);
    if (!others.isEmpty()) {
      waiting.remove(first.source);
      waiting.put(first.source, others);
    }
    return first.goesOn();
  }

  /** Takes one out; what is left are the others of the source. */
  private Deque<Turn> remove(Turn turn) {
    Deque<Turn> own = waiting.get(turn.source);
    own.remove(turn);
    waits--;
    if (own.isEmpty()) {
      waiting.remove(turn.source);
    }
    return own;
  }
}
