package io.orderline.call.media.person;

import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnInput.Returned.Reason;
import io.orderline.core.handoff.Estimate;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Stage;
import io.orderline.core.handoff.Standing;
import io.orderline.core.spoken.SpokenChinese;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a caller from the moment he wants a person until the line has him back. Knows no
 * socket, no thread and no clock: how it stands comes in, what is to be done goes out. Nothing in
 * it has to survive: another process begins anew with how the queue says that it stands.
 */
public final class PersonTalk {
  /** Nobody listens to music for longer without a word. */
  private static final long WORD_EVERY = 30_000;

  /** Music that is sent ahead of the ear, so that it has no holes. */
  private static final long AHEAD = 400;

  /** An agent's browser opens his sound within this time, or it does not come. */
  private static final long SEAT = 20_000;

  /** So long the agent may be silent because his sound broke off, before the caller is told. */
  private static final long BROKEN = 4_000;

  private final Optional<String> tail;
  private Phase phase;
  private List<PersonEffect> effects = new ArrayList<>();

  /** Where it stands. Times are in milliseconds. */
  private sealed interface Phase {
    record Entering() implements Phase {}

    record Waiting(long wordAt, int ahead) implements Phase {}

    /**
     * @param seatFrom since when the agent's sound is awaited; negative while it is there
     */
    record Connected(boolean offered, long seatFrom, boolean told) implements Phase {}

    record Over() implements Phase {}
  }

  /**
   * @param phone the last digits of the number that the caller may be called back on
   */
  public PersonTalk(Optional<String> phone) {
    this.tail = phone;
    this.phase = new Phase.Entering();
  }

  /** Whether the caller and an agent hear each other. */
  public boolean connected() {
    return phase instanceof Phase.Connected;
  }

  public boolean over() {
    return phase instanceof Phase.Over;
  }

  /** How the queue says that it stands. */
  public List<PersonEffect> stands(Standing standing, long now) {
    effects = new ArrayList<>();
    if (!over()) {
      switch (standing) {
        case Standing.NotTaken _ -> {
          phase = new Phase.Over();
          effects.add(new PersonEffect.GiveUp());
        }
        case Standing.Waiting waiting -> waits(waiting, now);
        case Standing.Connected(_, var agent, boolean seated) -> connects(agent, seated, now);
        case Standing.Back(var why, var step) -> goesBack(why, step);
        // the queue knows nothing of him any more: never without a next step
        case Standing.Over _ -> resume(new TurnInput.TransferFailed(), Optional.empty());
      }
    }
    return effects;
  }

  private void waits(Standing.Waiting waiting, long now) {
    switch (phase) {
      case Phase.Entering _ -> {
        effects.add(new PersonEffect.Show("waiting"));
        say(place(waiting) + (tail.isPresent() ? "等候的时候您可以说，算了，留言，或者回电。" : "等候的时候您可以说，算了，或者留言。"));
        phase = new Phase.Waiting(now, waiting.ahead());
      }
      case Phase.Waiting(long wordAt, int ahead) -> {
        if (now - wordAt > WORD_EVERY) {
          say(waiting.ahead() < ahead ? place(waiting) : still(waiting));
          phase = new Phase.Waiting(now, waiting.ahead());
        }
      }
      case Phase.Connected _ -> {
        effects.add(new PersonEffect.Quiet());
        effects.add(new PersonEffect.Show("waiting"));
        say("抱歉，刚才和客服的连接断了，马上为您安排另一位，请稍等。");
        phase = new Phase.Waiting(now, waiting.ahead());
      }
      case Phase.Over _ -> {}
    }
  }

  private static String place(Standing.Waiting waiting) {
    String ahead =
        waiting.ahead() == 0 ? "您是下一位" : "前面还有" + SpokenChinese.count(waiting.ahead()) + "位";
    return ahead + "，" + spoken(waiting.estimate()) + "。";
  }

  private static String spoken(Estimate estimate) {
    if (estimate.from() == 0) {
      return estimate.to() <= 1 ? "大约不到一分钟" : "大约" + SpokenChinese.count(estimate.to()) + "分钟以内";
    }
    return estimate.from() == estimate.to()
        ? "大约需要等" + SpokenChinese.count(estimate.to()) + "分钟"
        : "大约需要等"
            + SpokenChinese.count(estimate.from())
            + "到"
            + SpokenChinese.count(estimate.to())
            + "分钟";
  }

  private static String still(Standing.Waiting waiting) {
    return waiting.rings() || waiting.ahead() == 0
        ? "马上就轮到您了，请再稍等一下。"
        : "您前面还有" + SpokenChinese.count(waiting.ahead()) + "位，请再稍等一下。";
  }

  private void connects(String agent, boolean seated, long now) {
    if (!(phase instanceof Phase.Connected known)) {
      effects.add(new PersonEffect.Quiet());
      effects.add(new PersonEffect.Show("connected"));
      effects.add(new PersonEffect.Answered(agent));
      say("人工客服来了，请讲。");
      effects.add(new PersonEffect.OfferSeat());
      phase = new Phase.Connected(true, now, false);
    } else if (!seated && !known.offered()) {
      effects.add(new PersonEffect.OfferSeat());
      phase = new Phase.Connected(true, known.seatFrom(), known.told());
    } else if (seated && known.offered()) {
      // from now on an empty seat means that the agent asks for a new one
      phase = new Phase.Connected(false, known.seatFrom(), known.told());
    }
  }

  /** The agent's sound is there, or it has broken off. */
  public void seat(boolean there, long now) {
    if (phase instanceof Phase.Connected(boolean offered, _, _)) {
      phase = new Phase.Connected(offered, there ? -1 : now, false);
    }
  }

  private void goesBack(Stage.Why why, Optional<String> step) {
    TurnInput input =
        switch (why) {
          case GIVEN_BACK -> new TurnInput.Returned(Reason.GIVEN_BACK, step);
          case AGENT_ENDED -> new TurnInput.Returned(Reason.DONE, Optional.empty());
          case TOO_LONG, NOBODY, CLOSED -> new TurnInput.TransferFailed();
        };
    resume(input, Optional.of("taken"));
  }

  private void resume(TurnInput input, Optional<String> how) {
    phase = new Phase.Over();
    effects.add(new PersonEffect.Quiet());
    how.ifPresent(said -> effects.add(new PersonEffect.Tell(new LineAct.Leave(said))));
    effects.add(new PersonEffect.Show("back"));
    effects.add(new PersonEffect.Resume(input));
  }

  /** The caller said something. */
  public List<PersonEffect> said(String text) {
    effects = new ArrayList<>();
    if (connected()) {
      effects.add(new PersonEffect.Tell(new LineAct.Said(LineAct.Voice.CALLER, text)));
    } else if (phase instanceof Phase.Waiting) {
      WaitingWords.in(text).ifPresent(this::wants);
    }
    return effects;
  }

  /** The caller pressed a key. */
  public List<PersonEffect> pressed(char key) {
    effects = new ArrayList<>();
    if (phase instanceof Phase.Waiting) {
      WaitingWords.of(key).ifPresent(this::wants);
    }
    return effects;
  }

  private void wants(WaitingWords words) {
    switch (words) {
      case BACK ->
          resume(
              new TurnInput.Returned(Reason.CHANGED_MIND, Optional.empty()), Optional.of("back"));
      case MESSAGE ->
          resume(
              new TurnInput.Returned(Reason.CALL_BACK, Optional.empty()), Optional.of("message"));
      case CALL_ME ->
          tail.ifPresentOrElse(
              this::keepPlace,
              () ->
                  resume(
                      new TurnInput.Returned(Reason.CALL_BACK, Optional.empty()),
                      Optional.of("message")));
    }
  }

  private void keepPlace(String digits) {
    phase = new Phase.Over();
    effects.add(new PersonEffect.Quiet());
    effects.add(new PersonEffect.Tell(new LineAct.KeepPlace()));
    say("好的，您的位置给您留着，轮到您的时候，我们打您尾号" + SpokenChinese.digits(digits) + "的电话。再见。");
    effects.add(new PersonEffect.End());
  }

  /**
   * Time passes.
   *
   * @param playsUntil when all is played that was sent to the caller
   */
  public List<PersonEffect> tick(long now, long playsUntil) {
    effects = new ArrayList<>();
    switch (phase) {
      case Phase.Waiting _ -> {
        if (playsUntil - now < AHEAD) {
          effects.add(new PersonEffect.Music());
        }
      }
      case Phase.Connected(boolean offered, long from, boolean told) when from >= 0 -> {
        if (now - from > SEAT) {
          effects.add(new PersonEffect.Tell(new LineAct.AgentLost()));
          phase = new Phase.Connected(offered, now, true);
        } else if (now - from > BROKEN && !told) {
          say("客服正在连接，请稍等。");
          phase = new Phase.Connected(offered, from, true);
        }
      }
      case Phase.Connected _, Phase.Entering _, Phase.Over _ -> {}
    }
    return effects;
  }

  /** The caller hung up. */
  public List<PersonEffect> hungUp() {
    effects = new ArrayList<>();
    if (!over()) {
      phase = new Phase.Over();
      effects.add(new PersonEffect.Tell(new LineAct.Leave(LineAct.Leave.HUNG_UP)));
    }
    return effects;
  }

  private void say(String sentence) {
    effects.add(new PersonEffect.Say(sentence));
  }
}
