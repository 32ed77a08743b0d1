package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;
import io.orderline.core.understanding.Question;
import java.util.Optional;

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
  public Move advance(DialogueState state, EngineInput event, TurnContext setting) {
    var work = new MoveBuilder(book, state, setting);
    var progress = new StepRunner(work);
    var reactions = new InputHandler(work);
    switch (event) {
      case EngineInput.Answered(Answer answer) -> progress.answered(answer);
      case EngineInput.Turned(TurnInput.HungUp _, _) -> reactions.hungUp();
      case EngineInput.Turned(TurnInput.Started started, _) -> {
        reactions.start(started);
        progress.walk();
      }
      case EngineInput.Turned(TurnInput.TransferFailed _, _) -> {
        reactions.transferFailed();
        progress.walk();
      }
      case EngineInput.Turned(TurnInput.Returned(var reason, var flow), _) -> {
        reactions.returned(reason, flow);
        progress.walk();
      }
      case EngineInput.Turned(var input, var understanding) -> {
        if (state.open().filter(frame -> !book.has(frame)).isPresent()) {
          reactions.strayed();
        } else {
          reactions.turn(input, understanding);
        }
        progress.walk();
      }
    }
    return work.move();
  }

  /** The answer that is expected from the caller in this state. */
  public Expectation expectation(DialogueState state) {
    return state
        .open()
        .filter(book::has)
        .map(frame -> book.flow(frame.flow()).step(frame.step()))
        .map(step -> Questions.expectation(step, state))
        .orElseGet(Expectation.Anything::new);
  }

  /** The question that the caller replies to in this state; empty where none was put. */
  public Optional<Question> question(DialogueState state) {
    return state
        .open()
        .filter(frame -> frame.waiting() && book.has(frame))
        .map(
            frame ->
                put(
                    state,
                    frame,
                    new Question(
                        frame.flow(),
                        Questions.slot(book.flow(frame.flow()).step(frame.step())),
                        state.lastSaid().isEmpty() ? "" : state.lastSaid().getLast(),
                        Questions.options(book.flow(frame.flow()).step(frame.step()), state))));
  }

  /** Where anything may be wanted, the reply may still be to what was booked a moment ago. */
  private Question put(DialogueState state, Frame frame, Question question) {
    boolean wish =
        book.flow(frame.flow()).step(frame.step()) instanceof Step.Ask ask
            && ask.expect() instanceof Expect.Wish;
    return wish ? new JustBooked(state).question(book, question) : question;
  }
}
