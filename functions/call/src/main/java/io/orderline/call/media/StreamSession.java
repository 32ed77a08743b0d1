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
import io.orderline.core.speech.LiveRecognition;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Speaker;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.BadFrame;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Frame;
import io.orderline.telephony.Notice;
import io.orderline.telephony.Reply;
import io.orderline.telephony.StreamEnding;
import io.orderline.telephony.StreamEvent;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamToken;
import io.orderline.telephony.browser.BrowserStreams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One stream: brings what happens to the {@link TurnTaking}, and does what it wants. All on the
 * event loop of its socket.
 */
final class StreamSession implements OpenStream {
  private static final Logger LOG = Logger.getLogger(StreamSession.class);
  private static final Duration OPENING = Duration.ofSeconds(3);
  private static final int TICK_MILLIS = 100;

  private final StreamSessions shared;
  private final TenantId tenant;
  private final String provider;
  private final StreamToken token;
  private final Wire wire;
  private final Context loop;
  private final StreamLine line;
  private TurnTaking talk;
  private final LineSound sound;
  private final Turns turns;
  private final long openedAt = now();
  private final long timer;

  private Optional<Voices> voices = Optional.empty();
  private Optional<LiveRecognition> ear = Optional.empty();
  private Optional<PersonSession> person = Optional.empty();
  private Reply lastReply = Reply.NOTHING;
  private boolean started;
  private boolean gone;
  private long lastMessageAt = openedAt;
  private Optional<Effect.Take> taken = Optional.empty();
  private long takenAt;
  private long quietFrom;

  StreamSession(StreamSessions shared, StreamGate.Ticket ticket, Wire wire, Context loop) {
    this.shared = shared;
    this.tenant = ticket.tenant();
    this.provider = ticket.protocol().name();
    this.token = ticket.token();
    this.wire = wire;
    this.loop = loop;
    this.line = ticket.protocol().open();
    this.talk = new TurnTaking(pace(shared.config.stream()));
    this.sound = new LineSound(line.sampleRate(), openedAt);
    this.turns = new Turns(shared, tenant, provider, token.call());
    this.timer = shared.vertx.setPeriodic(TICK_MILLIS, _ -> loop.runOnContext(_ -> tick()));
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

  /** Reads a message of the other side. */
  @Override
  public void read(Function<StreamLine, List<StreamEvent>> reading) {
    lastMessageAt = now();
    try {
      reading.apply(line).forEach(this::on);
    } catch (BadFrame e) {
      wire.refuse(e.getMessage());
    }
  }

  /** The socket is closed, by either side. */
  @Override
  public void gone() {
    if (!gone) {
      gone = true;
      person.ifPresent(PersonSession::close);
      shared.vertx.cancelTimer(timer);
      ear.ifPresent(LiveRecognition::close);
      sound.end(now());
      shared.closed(this);
    }
  }

  /** This process is about to end. From any thread. */
  void handOn() {
    loop.runOnContext(_ -> leave(StreamEnding.HANDED_ON));
  }

  private void on(StreamEvent event) {
    if (!started) {
      start(event);
      return;
    }
    switch (event) {
      case StreamEvent.Audio audio -> {
        person.ifPresent(talking -> talking.speaks(audio.sound()));
        short[] heard = sound.heard(audio, now());
        ear.ifPresent(open -> open.accept(heard));
      }
      case StreamEvent.Key(char key) ->
          person.ifPresentOrElse(
              waiting -> waiting.pressed(key), () -> signal(new Signal.Pressed(key)));
      case StreamEvent.Typed(var text) ->
          person.ifPresentOrElse(
              waiting -> {
                wire.send(line.tell(new Notice.Heard(text)));
                waiting.said(text);
              },
              () -> signal(new Signal.Typed(text)));
      case StreamEvent.MarkReached(var mark) ->
          PlaybackMark.of(mark).ifPresent(cue -> signal(new Signal.Reached(cue)));
      case StreamEvent.Stopped _ -> hungUp();
      case StreamEvent.Started _ -> throw new BadFrame("a stream begins once");
    }
  }

  private void start(StreamEvent event) {
    if (!(event instanceof StreamEvent.Started(CallId call)) || !call.equals(token.call())) {
      throw new BadFrame("the stream is not of the call that its address is for");
    }
    started = true;
    voices = shared.speaker().map(this::voices);
    ear = shared.recognizer().flatMap(ears -> ears.open(tenant, line.sampleRate(), this::hear));
    if (voices.isEmpty() || ear.isEmpty()) {
      leave(StreamEnding.SPEECHLESS);
      return;
    }
    sound.record(shared.recorder, tenant, token, now());
    if (ownLine()) {
      turns
          .apart(shared.handover.handedOver(tenant, token.call()))
          .onFailure()
          .recoverWithItem(false)
          .subscribe()
          .with(over -> loop.runOnContext(_ -> begin(over)));
    } else {
      begin(false);
    }
  }

  /** A caller whose line broke while he waited, waits on. */
  private void begin(boolean handedOver) {
    if (handedOver) {
      sound.announcement().ifPresent(words -> say(words, () -> {}));
      seekPerson();
    } else {
      answer(
          turns.openQuestion().map(sound::announced),
          OPENING,
          new CallEvent.Incoming(token.call(), Optional.empty(), Optional.empty()));
    }
  }

  /** Whether both ends are ours, so that an agent of the desk can be heard here. */
  private boolean ownLine() {
    return provider.equals(BrowserStreams.NAME);
  }

  private boolean handsOver() {
    return lastReply.commands().stream().anyMatch(VoiceCommand.Transfer.class::isInstance);
  }

  private void seekPerson() {
    person = Optional.of(new PersonSession(shared, tenant, token.call(), this));
    person.get().begin();
  }

  // --- what a PersonSession does with the line ---------------------------------------------------

  /** Makes a sentence sound and plays it after what was sent before; then runs what follows. */
  void say(String sentence, Runnable then) {
    voices
        .orElseThrow()
        .say(sentence)
        .thenAccept(
            voiced ->
                loop.runOnContext(
                    _ -> {
                      voiced.ifPresent(
                          made -> {
                            wire.send(line.tell(new Notice.Saying(sentence)));
                            play(made);
                          });
                      then.run();
                    }));
  }

  void play(Sound made) {
    emit(made);
    lasts(made);
  }

  private void emit(Sound made) {
    wire.send(line.audio(made));
    sound.plays(made, now());
  }

  private void lasts(Sound made) {
    quietFrom = Math.max(now(), quietFrom) + (long) (1000 * made.seconds());
  }

  void quiet() {
    quietFrom = 0;
    sound.stops(now());
    wire.send(line.clear());
  }

  void show(Notice notice) {
    wire.send(line.tell(notice));
  }

  long playsUntil() {
    return quietFrom;
  }

  Context loop() {
    return loop;
  }

  Turns turns() {
    return turns;
  }

  int sampleRate() {
    return line.sampleRate();
  }

  /** The dialogue goes on with the caller. */
  void resume(TurnInput how) {
    person = Optional.empty();
    talk = new TurnTaking(pace(shared.config.stream()));
    answer(
        turns.takeBack(how), shared.config.turnTimeout(), new CallEvent.NotAnswered(token.call()));
  }

  /** Nobody has taken the call: the line is closed, and who asks next is told so. */
  void leaveUntaken() {
    person = Optional.empty();
    leave(StreamEnding.SAID);
  }

  /** The caller keeps his place and the line is closed. */
  void end() {
    shared.vertx.setTimer(Math.max(1, quietFrom - now()), _ -> loop.runOnContext(_ -> hungUp()));
  }

  private Voices voices(Speaker speaker) {
    return new Voices(speaker, tenant, line.sampleRate());
  }

  private void hear(Hearing hearing) {
    loop.runOnContext(
        _ -> {
          switch (hearing) {
            case Hearing.Partial(var text, _) -> wire.send(line.tell(new Notice.Hearing(text)));
            case Hearing.Lost(var reason) ->
                LOG.warnf("the provider of call %s listens from here on: %s", token.call(), reason);
            case Hearing.Ended(Recognition.BadAudio(var flaw, var reason), _) ->
                LOG.warnf("what call %s said was refused: %s, %s", token.call(), flaw, reason);
            case Hearing.Began _, Hearing.Paused _, Hearing.Ended _ -> {}
          }
          if (person.isPresent()) {
            if (hearing instanceof Hearing.Ended(Recognition.Recognised(var transcript), _)) {
              wire.send(line.tell(new Notice.Heard(transcript.text())));
              person.get().said(transcript.text());
            }
          } else {
            signal(new Signal.Heard(hearing));
          }
        });
  }

  private void tick() {
    if (gone) {
      return;
    }
    long now = now();
    if (now - lastMessageAt > shared.config.stream().idle().toMillis()) {
      wire.refuse("nothing came for too long");
    } else if (now - openedAt > shared.config.stream().longest().toMillis()) {
      leave(StreamEnding.HANDED_ON);
    } else if (started) {
      int unheard = sound.late(now) + ear.map(LiveRecognition::behind).orElse(0);
      person.ifPresentOrElse(waiting -> waiting.tick(now), () -> signal(new Signal.Tick(unheard)));
    }
  }

  private void signal(Signal signal) {
    if (!gone) {
      talk.on(signal, now()).forEach(this::perform);
    }
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Listen(var expectation) -> ear.orElseThrow().listen(expectation);
      case Effect.Voice(var cue, var sentence) ->
          voices
              .orElseThrow()
              .say(sentence)
              .thenAccept(made -> loop.runOnContext(_ -> signal(new Signal.Voiced(cue, made))));
      case Effect.Send send -> send(send);
      case Effect.Clear _ -> {
        quiet();
        wire.send(line.tell(new Notice.Interrupted()));
      }
      case Effect.Speculate(var input, int turn) ->
          turns.speculate(turn, input, sentence -> voices.orElseThrow().say(sentence), loop);
      case Effect.Take take -> take(take);
      case Effect.Leave(var ending) -> {
        if (ending == StreamEnding.SAID && ownLine() && handsOver()) {
          seekPerson();
        } else {
          leave(ending);
        }
      }
    }
  }

  private void send(Effect.Send send) {
    emit(send.sound());
    List<Frame> mark = line.mark(send.cue().mark());
    wire.send(mark);
    if (mark.isEmpty()) {
      reckon(send);
    }
    wire.send(line.tell(new Notice.Saying(send.sentence())));
    taken.ifPresent(
        take -> {
          int millis = (int) (now() - takenAt) + take.silenceMillis();
          LOG.debugf("answered %d ms after the caller's last word", millis);
          wire.send(line.tell(new Notice.Latency(millis, take.silenceMillis())));
        });
    taken = Optional.empty();
  }

  /** The provider does not tell when a sentence was heard: its length does. */
  private void reckon(Effect.Send send) {
    lasts(send.sound());
    shared.vertx.setTimer(
        Math.max(1, quietFrom - now()),
        _ -> loop.runOnContext(_ -> signal(new Signal.Reached(send.cue()))));
  }

  private void take(Effect.Take take) {
    taken = Optional.of(take);
    takenAt = now();
    words(take.input()).ifPresent(words -> wire.send(line.tell(new Notice.Heard(words))));
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
              LOG.errorf(cause, "a turn of call %s failed", token.call());
              return Apology.to(event, shared.contexts.now(tenant));
            })
        .subscribe()
        .with(
            given ->
                loop.runOnContext(
                    _ -> {
                      lastReply = given;
                      signal(new Signal.Answered(given));
                    }));
  }

  private void leave(StreamEnding ending) {
    shared
        .store
        .close(tenant, token.nonce(), ending)
        .onFailure()
        .invoke(
            cause ->
                LOG.warnf("the reason for closing a stream was not saved: %s", cause.toString()))
        .subscribe()
        .with(_ -> loop.runOnContext(_ -> wire.close()), _ -> loop.runOnContext(_ -> wire.close()));
  }

  private void hungUp() {
    person.ifPresent(PersonSession::hungUp);
    turns.end();
    wire.close();
  }

  static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
