package io.orderline.core.dialogue;

import io.orderline.core.speech.Transcript;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Understanding;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads the caller's input in the light of the question that is open. What the reply does to the
 * question comes first; only then what else the words may mean.
 */
record Interpreter(FlowBook book, DialogueState state, ZoneId zone) {

  Interpretation read(Step open, TurnInput input, Understanding understanding) {
    return switch (input) {
      case TurnInput.Silence _ -> new Interpretation.Silent();
      case TurnInput.Unheard _ -> new Interpretation.Unheard();
      case TurnInput.Keyed(String keys) -> new Keypad(state).read(open, keys);
      case TurnInput.Heard(var transcript) ->
          whole(heard(open, HeardReply.of(transcript.brief().text(), understanding)), transcript);
      case TurnInput.Mumbled _,
          TurnInput.Started _,
          TurnInput.TransferFailed _,
          TurnInput.Returned _,
          TurnInput.HungUp _ ->
          new Interpretation.Unclear();
    };
  }

  /** A story that is taken as it is, is taken whole, though its brief was read. */
  private static Interpretation whole(Interpretation reading, Transcript told) {
    return reading instanceof Interpretation.Filled(var value, var others)
            && value.equals(told.brief().text())
        ? new Interpretation.Filled(told.text(), others)
        : reading;
  }

  private Interpretation heard(Step open, HeardReply heard) {
    Wishes wishes = Wishes.in(heard.text(), book, state);
    Optional<Interpretation> person = wishes.person(heard.understood());
    boolean atWish = open instanceof Step.Ask ask && ask.expect() instanceof Expect.Wish;
    Optional<Interpretation> taken =
        atWish ? Optional.empty() : new Taking(state).besides(heard.text(), wishes.openBookings());
    if (taken.isPresent()) {
      return taken.get();
    }
    Optional<Interpretation> read =
        switch (open) {
          case Step.Ask ask when ask.expect() instanceof Expect.YesNo ->
              // 行，个人就个人: a whole yes asks for nobody
              (heard.is(Reply.Kind.ASSENT) ? Optional.<Interpretation>empty() : person)
                  .or(() -> new Confirmation(book, state, wishes).read(ask, heard));
          case Step.Ask ask when !(ask.expect() instanceof Expect.Wish) ->
              new ValueAnswer(state, wishes).read(ask, heard);
          case Step.Choose _ -> person.or(() -> choice(heard, wishes));
          default -> person.or(() -> wish(heard, wishes));
        };
    return read.or(() -> Acts.alone(open, heard)).orElseGet(Interpretation.Unclear::new);
  }

  private Optional<Interpretation> choice(HeardReply heard, Wishes wishes) {
    Understanding understood = heard.understood();
    if (wishes.dropsRunning(understood)) {
      // 哪个都不退了; 不退羽绒服 leaves the other one
      Optional<Interpretation> left = new OrderPick(state, zone).read(heard.text(), understood);
      return left.filter(Interpretation.Picked.class::isInstance)
          .or(() -> wishes.instead(understood))
          .or(() -> Optional.of(new Interpretation.Drop()));
    }
    OrderPick pick = new OrderPick(state, zone);
    return pick.several(heard.text(), understood)
        .or(() -> pick.read(heard.text(), understood))
        .or(() -> Acts.of(understood))
        .or(() -> wishes.other(understood))
        .or(() -> heard.is(Reply.Kind.QUESTION) ? wishes.asks(understood) : Optional.empty());
  }

  /** What is asked is answered before anything is done. */
  private Optional<Interpretation> wish(HeardReply heard, Wishes wishes) {
    Understanding understood = heard.understood();
    return new Taking(state)
        .back(heard.text(), understood)
        .or(() -> new JustBooked(state).agreed(heard))
        .or(() -> Acts.smallTalk(understood))
        .or(() -> Acts.closing(heard, wishes))
        .or(() -> wishes.answered(understood))
        .or(() -> wishes.wanted(understood))
        .or(() -> onlyRefused(understood));
  }

  /** 转什么人工，你就行: what is not wanted is named, and nothing that is. */
  private static Optional<Interpretation> onlyRefused(Understanding understood) {
    return understood.dropped().isEmpty()
        ? Optional.empty()
        : Optional.of(new Interpretation.Hesitates());
  }
}
