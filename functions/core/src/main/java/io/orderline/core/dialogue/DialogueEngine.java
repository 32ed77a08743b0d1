package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.TurnInput;

/**
 * Runs a shop's flows. Pure: the same state, event and setting give the same move, so that every
 * call can be replayed from its record. Whatever comes in, a move that is complete says something,
 * hands over or hangs up.
 */
public record DialogueEngine(FlowBook book) {

  /**
   * Moves the dialogue on by one event.
   *
   * <p>While the returned move carries a query, the turn is not complete: answer it with {@link
   * Event.Answered}, given the move's state, and append that move's commands and actions to those
   * of this one.
   */
  public Move advance(DialogueState state, Event event, Setting setting) {
    var progress = new Progress(book, state, setting);
    switch (event) {
      case Event.Answered(Answer answer) -> progress.answered(answer);
      case Event.Turned(TurnInput.Started started, _) -> progress.start(started);
      case Event.Turned(TurnInput.HungUp _, _) -> progress.end();
      case Event.Turned(var input, var understanding) -> progress.turn(input, understanding);
    }
    return progress.move();
  }

  /** What is awaited from the caller in this state. */
  public Expectation expectation(DialogueState state) {
    return state
        .open()
        .map(frame -> book.flow(frame.flow()).step(frame.step()))
        .map(step -> Progress.expectation(step, state))
        .orElseGet(Expectation.Anything::new);
  }
}
