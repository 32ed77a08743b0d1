package io.orderline.call.media.turntaking;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Sentences;
import io.orderline.core.speech.Transcript;
import io.orderline.telephony.Reply;
import io.orderline.telephony.StreamEnding;
import java.util.ArrayList;
import java.util.List;

/**
 * Who speaks when: one call on one stream. Knows no socket, no thread and no clock; what happens
 * comes in as a signal with its time, what is to be done goes out as effects. Nothing in it has to
 * survive: a new one on the same call begins with the open question.
 */
public final class TurnTaking {
  private static final List<String> FILLERS = List.of("请稍等，我帮您看一下。", "抱歉让您久等了，马上就好。");

  /** Longer than the longest utterance: the ear must have been lost. */
  private static final long LONGEST_UTTERANCE = 30_000;

  /** Marks come this late at most; then a sound's length counts. */
  private static final long MARK_LATE = 1_000;

  /** Shorter is too often a sound that only looks like a word. */
  private static final int SHORTEST_WORDS = 2;

  /** Of 30 pieces of 300 ms of speech 24 look like two words; a person who interrupts goes on. */
  private static final int SHORTEST_VOICE = 400;

  private final TurnTakingTimeouts pace;
  private Phase phase = new Phase.Opening();
  private Playback playing = new Playback(0, List.of());
  private int playbacks;
  private Expectation expectation = new Expectation.Anything();
  private boolean asks;
  private int turn;
  private int troubles;
  private boolean deaf;
  private Keys keys = Keys.NONE;
  private long quietFrom;
  private List<Effect> effects = new ArrayList<>();

  public TurnTaking(TurnTakingTimeouts pace) {
    this.pace = pace;
  }

  /**
   * Takes a signal.
   *
   * @param now in milliseconds, never less than before
   * @return what is to be done, in order
   */
  public List<Effect> on(Signal signal, long now) {
    effects = new ArrayList<>();
    if (!(phase instanceof Phase.Left)) {
      switch (signal) {
        case Signal.Answered(var reply) -> answered(reply, now);
        case Signal.Heard(var hearing) -> heard(hearing, now);
        case Signal.Typed(var text) -> typed(text, now);
        case Signal.Pressed(char key) -> pressed(key, now);
        case Signal.Voiced(var cue, var sound) when playing.is(cue) ->
            sound.ifPresentOrElse(
                made -> {
                  playing.voiced(cue, made);
                  flow(now);
                },
                this::voiceless);
        case Signal.Reached(var cue) when playing.is(cue) -> reached(cue, now);
        case Signal.Voiced _, Signal.Reached _ -> {} // of what was cut off
        case Signal.Tick(int unheard) -> tick(now, unheard);
      }
    }
    return effects;
  }

  private void answered(Reply reply, long now) {
    if (deaf) {
      leave(StreamEnding.SPEECHLESS);
      return;
    }
    turn = reply.nextTurn();
    troubles = reply.troubles();
    asks = false;
    if (!reply.commands().isEmpty()
        && reply.commands().getLast() instanceof VoiceCommand.Ask(var awaited)) {
      asks = true;
      expectation = awaited;
      effects.add(new Effect.Listen(awaited));
    }
    speak(new Playback(++playbacks, sentences(reply)), now);
  }

  private static List<String> sentences(Reply reply) {
    return reply.commands().stream()
        .filter(VoiceCommand.Say.class::isInstance)
        .map(VoiceCommand.Say.class::cast)
        .flatMap(say -> Sentences.of(say.text()).stream())
        .toList();
  }

  private void speak(Playback playback, long now) {
    keys = Keys.NONE;
    phase = new Phase.Speaking(now);
    playing = playback;
    flow(now);
  }

  /** Sends what can be sent, has made sound what comes next, and goes on when all is heard. */
  private void flow(long now) {
    for (var send = playing.next(); send.isPresent(); send = playing.next()) {
      effects.add(send.get());
      quietFrom = Math.max(now, quietFrom) + (long) (1000 * send.get().sound().seconds());
    }
    effects.addAll(playing.wanted());
    if (phase instanceof Phase.Speaking && playing.heard()) {
      if (asks) {
        phase = new Phase.Listening(false, now);
      } else {
        leave(StreamEnding.SAID);
      }
    }
  }

  private void reached(PlaybackMark cue, long now) {
    playing.reached(cue);
    if (playing.heard()) {
      quietFrom = now;
    }
    flow(now);
  }

  private void voiceless() {
    if (phase instanceof Phase.Speaking) {
      leave(StreamEnding.SPEECHLESS);
    }
  }

  private void leave(StreamEnding ending) {
    phase = new Phase.Left();
    effects.add(new Effect.Leave(ending));
  }

  private void heard(Hearing hearing, long now) {
    if (hearing instanceof Hearing.Lost) {
      deafened();
      return;
    }
    switch (phase) {
      case Phase.Speaking _ -> overheard(hearing, now);
      case Phase.BargeIn(var cut, _) -> interruption(hearing, cut, now);
      case Phase.Listening listening -> listened(hearing, listening, now);
      case Phase.Opening _, Phase.Thinking _, Phase.Left _ -> {}
    }
  }

  /** The provider listens from here on; what is being thought about it says then. */
  private void deafened() {
    deaf = true;
    if (!(phase instanceof Phase.Thinking)) {
      leave(StreamEnding.SPEECHLESS);
    }
  }

  private void overheard(Hearing hearing, long now) {
    switch (hearing) {
      case Hearing.Partial(var text, int voiced)
          when text.length() >= SHORTEST_WORDS
              && voiced >= SHORTEST_VOICE
              && !Backchannel.is(text) -> {
        phase = new Phase.BargeIn(playing, now);
        silence(now);
      }
      case Hearing.Ended(var recognition, int millis) when says(recognition) -> {
        silence(now);
        take(TurnInput.of(recognition, expectation), millis, now);
      }
      case Hearing.Began _,
          Hearing.Partial _,
          Hearing.Paused _,
          Hearing.Ended _,
          Hearing.Lost _ -> {}
    }
  }

  /** Words that are meant for us, not only a sign of listening; unless it answers what we ask. */
  private boolean says(Recognition recognition) {
    return recognition instanceof Recognition.Recognised(var transcript)
        && (!Backchannel.is(transcript.text())
            || expectation instanceof Expectation.YesNo && playing.atLast());
  }

  private void silence(long now) {
    effects.add(new Effect.Clear());
    playing = new Playback(++playbacks, List.of());
    quietFrom = now;
  }

  private void interruption(Hearing hearing, Playback cut, long now) {
    switch (hearing) {
      case Hearing.Ended(var recognition, int millis) -> {
        TurnInput input = TurnInput.of(recognition, expectation);
        if (input instanceof TurnInput.Heard(var transcript)
            && !Backchannel.is(transcript.text())) {
          take(input, millis, now);
        } else {
          speak(cut.rest(++playbacks), now);
        }
      }
      case Hearing.Paused(var recognition) -> speculate(recognition);
      case Hearing.Began _, Hearing.Partial _ -> phase = new Phase.BargeIn(cut, now);
      case Hearing.Lost _ -> {}
    }
  }

  private void listened(Hearing hearing, Phase.Listening listening, long now) {
    switch (hearing) {
      case Hearing.Began _ -> phase = new Phase.Listening(true, now);
      case Hearing.Partial _, Hearing.Lost _ -> {}
      case Hearing.Paused(var recognition) -> speculate(recognition);
      case Hearing.Ended(Recognition.NoSpeech _, _) ->
          phase = new Phase.Listening(false, listening.since());
      case Hearing.Ended(var recognition, _) when onlySounds(recognition) ->
          phase = new Phase.Listening(false, now);
      case Hearing.Ended(var recognition, int millis) ->
          take(TurnInput.of(recognition, expectation), millis, now);
    }
  }

  /** 嗯…: the caller thinks; it is still his turn. */
  private boolean onlySounds(Recognition recognition) {
    return recognition instanceof Recognition.Recognised(var transcript)
        && transcript.text().matches("[嗯恩啊哦呃额唉]+")
        && !(expectation instanceof Expectation.YesNo);
  }

  private void speculate(Recognition recognition) {
    if (recognition instanceof Recognition.Recognised && !onlySounds(recognition)) {
      effects.add(new Effect.Speculate(TurnInput.of(recognition, expectation), turn));
    }
  }

  private void typed(String text, long now) {
    if (phase instanceof Phase.Speaking) {
      silence(now);
    }
    if (!(phase instanceof Phase.Opening || phase instanceof Phase.Thinking)) {
      take(new TurnInput.Heard(Transcript.of(text)), 0, now);
    }
  }

  private void pressed(char key, long now) {
    if (phase instanceof Phase.Opening || phase instanceof Phase.Thinking) {
      return;
    }
    if (phase instanceof Phase.Speaking) {
      silence(now);
    }
    phase = new Phase.Listening(false, now);
    keys = keys.plus(key, now);
    if (keys.complete(expectation)) {
      take(new TurnInput.Keyed(keys.value()), 0, now);
    }
  }

  private void take(TurnInput input, int silenceMillis, long now) {
    phase = new Phase.Thinking(0, now);
    keys = Keys.NONE;
    effects.add(new Effect.Take(input, turn, troubles, silenceMillis));
  }

  private void tick(long now, int unheard) {
    switch (phase) {
      case Phase.Speaking(long since) -> speaking(Math.max(since, quietFrom), now);
      case Phase.BargeIn(var cut, long since)
          when now - unheard - since > pace.interruption().toMillis() ->
          speak(cut.rest(++playbacks), now);
      case Phase.Listening listening -> waiting(listening, now, unheard);
      case Phase.Thinking(int fillers, long since) -> thinking(fillers, since, now);
      case Phase.BargeIn _, Phase.Opening _, Phase.Left _ -> {}
    }
  }

  private void speaking(long quietSince, long now) {
    if (now - quietSince > pace.voice().toMillis() && !playing.allSent()) {
      leave(StreamEnding.SPEECHLESS);
    } else if (now - quietFrom > MARK_LATE) {
      playing.reachedAllSent();
      flow(now);
    }
  }

  private void waiting(Phase.Listening listening, long now, int unheard) {
    long waited = now - unheard - listening.since();
    if (keys.any()) {
      if (now - keys.lastAt() > pace.keys().toMillis()) {
        take(new TurnInput.Keyed(keys.value()), 0, now);
      }
    } else if (listening.voiced() && waited > LONGEST_UTTERANCE) {
      take(new TurnInput.Unheard(), 0, now);
    } else if (!listening.voiced() && waited > pace.silence().toMillis()) {
      take(new TurnInput.Silence(), 0, now);
    }
  }

  private void thinking(int fillers, long since, long now) {
    long patience = (fillers == 0 ? pace.filler() : pace.again()).toMillis();
    if (now - Math.max(since, quietFrom) > patience) {
      phase = new Phase.Thinking(fillers + 1, now);
      playing =
          new Playback(++playbacks, List.of(FILLERS.get(Math.min(fillers, FILLERS.size() - 1))));
      flow(now);
    }
  }
}
