package io.orderline.call.media;

import io.orderline.audio.Sound;
import io.orderline.call.CallConfig;
import io.orderline.call.conversation.Apology;
import io.orderline.call.media.turntaking.Effect;
import io.orderline.call.media.turntaking.PlaybackMark;
import io.orderline.call.media.turntaking.Signal;
import io.orderline.call.media.turntaking.TurnTaking;
import io.orderline.call.media.turntaking.TurnTakingTimeouts;
import io.orderline.core.call.CallId;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Hearing;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Notice;
import io.orderline.telephony.Reply;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A caller who talks with the dialogue: brings what happens to the {@link TurnTaking}, and does
 * what it wants. All on the event loop of the caller's socket.
 */
final class DialogueSession implements Partner {
  private static final Logger LOG = Logger.getLogger(DialogueSession.class);
  private static final Duration OPENING = Duration.ofSeconds(3);

  private final StreamSessions shared;
  private final TenantId tenant;
  private final CallId call;
  private final Turns turns;
  private final CallerLine line;
  private final StreamSession stream;
  private final TurnTaking talk;

  private Reply lastReply = Reply.NOTHING;
  private boolean closed;
  private Optional<Effect.Take> taken = Optional.empty();
  private long takenAt;

  DialogueSession(
      StreamSessions shared,
      TenantId tenant,
      CallId call,
      Turns turns,
      CallerLine line,
      StreamSession stream) {
    this.shared = shared;
    this.tenant = tenant;
    this.call = call;
    this.turns = turns;
    this.line = line;
    this.stream = stream;
    this.talk = new TurnTaking(pace(shared.config.stream()));
  }

  private static TurnTakingTimeouts pace(CallConfig.Stream config) {
    return new TurnTakingTimeouts(
        config.silence(),
        config.filler(),
        config.again(),
        config.keys(),
        config.voice(),
        config.interruption());
  }

  /** Says what the call has come to, behind what callers have to be told. */
  void begin() {
    answer(
        turns.openQuestion().map(line::announced),
        OPENING,
        new CallEvent.Incoming(call, Optional.empty(), Optional.empty()));
  }

  /** Goes on with a caller who was in a queue or with a person. */
  void resume(TurnInput how) {
    answer(turns.takeBack(how), shared.config.turnTimeout(), new CallEvent.NotAnswered(call));
  }

  @Override
  public void speaks(Sound sound) {
    // the ear tells what was heard
  }

  @Override
  public void hears(Hearing hearing) {
    signal(new Signal.Heard(hearing));
  }

  @Override
  public void typed(String text) {
    signal(new Signal.Typed(text));
  }

  @Override
  public void pressed(char key) {
    signal(new Signal.Pressed(key));
  }

  @Override
  public void reached(PlaybackMark mark) {
    signal(new Signal.Reached(mark));
  }

  @Override
  public void tick(long now, int unheard) {
    signal(new Signal.Tick(unheard));
  }

  @Override
  public void hungUp() {
    close();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void signal(Signal signal) {
    if (!closed) {
      talk.on(signal, StreamSession.now()).forEach(this::perform);
    }
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Listen(var expectation) -> line.listen(expectation);
      case Effect.Voice(var cue, var sentence) ->
          line.voice(sentence)
              .thenAccept(
                  made -> line.loop().runOnContext(_ -> signal(new Signal.Voiced(cue, made))));
      case Effect.Send send -> send(send);
      case Effect.Clear _ -> {
        line.quiet();
        line.show(new Notice.Interrupted());
      }
      case Effect.Speculate(var input, int turn) ->
          turns.speculate(turn, input, line::voice, line.loop());
      case Effect.Take take -> take(take);
      case Effect.Leave(var ending) -> stream.left(ending, handsOver());
    }
  }

  private boolean handsOver() {
    return lastReply.commands().stream().anyMatch(VoiceCommand.Transfer.class::isInstance);
  }

  private void send(Effect.Send send) {
    line.play(send, () -> reached(send.cue()));
    taken.ifPresent(
        take -> {
          int millis = (int) (StreamSession.now() - takenAt) + take.silenceMillis();
          LOG.debugf("answered %d ms after the caller's last word", millis);
          line.show(new Notice.Latency(millis, take.silenceMillis()));
        });
    taken = Optional.empty();
  }

  private void take(Effect.Take take) {
    taken = Optional.of(take);
    takenAt = StreamSession.now();
    words(take.input()).ifPresent(words -> line.show(new Notice.Heard(words)));
    answer(
        turns.take(take),
        shared.config.turnTimeout(),
        turns.event(take.turn(), take.troubles(), take.input()));
  }

  private static Optional<String> words(TurnInput input) {
    return switch (input) {
      case TurnInput.Heard(var transcript) -> Optional.of(transcript.text());
      case TurnInput.Keyed(var keys) -> Optional.of(keys);
      default -> Optional.empty();
    };
  }

  private void answer(Uni<Reply> reply, Duration patience, CallEvent event) {
    reply
        .ifNoItem()
        .after(patience)
        .fail()
        .onFailure()
        .recoverWithItem(
            cause -> {
              LOG.errorf(cause, "a turn of call %s failed", call);
              return Apology.to(event, shared.contexts.now(tenant));
            })
        .subscribe()
        .with(
            given ->
                line.loop()
                    .runOnContext(
                        _ -> {
                          lastReply = given;
                          signal(new Signal.Answered(given));
                        }));
  }
}
