package io.orderline.call.media;

import io.orderline.call.media.turntaking.PlaybackMark;
import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.Recognition;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.BadFrame;
import io.orderline.telephony.Notice;
import io.orderline.telephony.StreamEnding;
import io.orderline.telephony.StreamEvent;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamToken;
import io.vertx.core.Context;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One stream of a caller: brings what comes from its socket to the {@link Partner} whom the caller
 * talks to, and passes the caller on. All on the event loop of its socket.
 */
final class StreamSession implements OpenStream {
  private static final Logger LOG = Logger.getLogger(StreamSession.class);
  private static final int TICK_MILLIS = 100;

  private final StreamSessions shared;
  private final TenantId tenant;
  private final String provider;
  private final StreamToken token;
  private final Wire wire;
  private final Context loop;
  private final CallerLine line;
  private final Turns turns;
  private final long openedAt = now();
  private final long timer;

  private DialogueSession dialogue;
  private Partner partner;
  private boolean started;
  private boolean gone;
  private long lastMessageAt = openedAt;

  StreamSession(StreamSessions shared, StreamGate.Ticket ticket, Wire wire, Context loop) {
    this.shared = shared;
    this.tenant = ticket.tenant();
    this.provider = ticket.protocol().name();
    this.token = ticket.token();
    this.wire = wire;
    this.loop = loop;
    this.line = new CallerLine(ticket.protocol().open(), wire, loop, openedAt);
    this.turns = new Turns(shared, tenant, provider, token.call());
    this.dialogue = dialogue();
    this.partner = dialogue;
    this.timer = shared.vertx.setPeriodic(TICK_MILLIS, _ -> loop.runOnContext(_ -> tick()));
  }

  private DialogueSession dialogue() {
    return new DialogueSession(shared, tenant, token.call(), turns, line, this);
  }

  /** Reads a message of the other side. */
  @Override
  public void read(Function<StreamLine, List<StreamEvent>> reading) {
    lastMessageAt = now();
    try {
      line.read(reading).forEach(this::on);
    } catch (BadFrame e) {
      wire.refuse(e.getMessage());
    }
  }

  /** The socket is closed, by either side. */
  @Override
  public void gone() {
    if (!gone) {
      gone = true;
      partner.close();
      shared.vertx.cancelTimer(timer);
      line.end();
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
        partner.speaks(audio.sound());
        line.heard(audio);
      }
      case StreamEvent.Key(char key) -> partner.pressed(key);
      case StreamEvent.Typed(var text) -> partner.typed(text);
      case StreamEvent.MarkReached(var mark) -> PlaybackMark.of(mark).ifPresent(partner::reached);
      case StreamEvent.Stopped _ -> hungUp();
      case StreamEvent.Started _ -> throw new BadFrame("a stream begins once");
    }
  }

  private void start(StreamEvent event) {
    if (!(event instanceof StreamEvent.Started(CallId call)) || !call.equals(token.call())) {
      throw new BadFrame("the stream is not of the call that its address is for");
    }
    started = true;
    if (!line.open(tenant, shared.speaker(), shared.recognizer(), this::hear)) {
      leave(StreamEnding.SPEECHLESS);
      return;
    }
    line.record(shared.recorder, tenant, token);
    turns
        .apart(shared.handover.handedOver(tenant, token.call()))
        .onFailure()
        .recoverWithItem(false)
        .subscribe()
        .with(over -> loop.runOnContext(_ -> begin(over)));
  }

  /** A caller whose line broke while he waited, waits on. */
  private void begin(boolean handedOver) {
    if (handedOver) {
      line.announcement().ifPresent(words -> line.say(words, () -> {}));
      seekPerson();
    } else {
      dialogue.begin();
    }
  }

  private void hear(Hearing hearing) {
    switch (hearing) {
      case Hearing.Partial(var text, _) -> line.show(new Notice.Hearing(text));
      case Hearing.Lost(var reason) ->
          LOG.warnf("the provider of call %s listens from here on: %s", token.call(), reason);
      case Hearing.Ended(Recognition.BadAudio(var flaw, var reason), _) ->
          LOG.warnf("what call %s said was refused: %s, %s", token.call(), flaw, reason);
      case Hearing.Began _, Hearing.Paused _, Hearing.Ended _ -> {}
    }
    partner.hears(hearing);
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
      partner.tick(now, line.unheard(now));
    }
  }

  /**
   * The dialogue has said what it had to say. A caller who is handed over waits here for an agent
   * of the desk; where no queue takes him, the provider puts him through.
   */
  void left(StreamEnding ending, boolean handsOver) {
    if (ending == StreamEnding.SAID && handsOver) {
      seekPerson();
    } else {
      leave(ending);
    }
  }

  private void seekPerson() {
    dialogue.close();
    var person = new PersonSession(shared, tenant, token.call(), turns, line, this);
    partner = person;
    person.begin();
  }

  /** The dialogue goes on with a caller who was in a queue or with a person. */
  void resume(TurnInput how) {
    dialogue = dialogue();
    partner = dialogue;
    dialogue.resume(how);
  }

  /** Nobody has taken the call: the line is closed, and who asks next is told so. */
  void leaveUntaken() {
    leave(StreamEnding.SAID);
  }

  /**
   * The caller keeps his place and the line is closed, once the call is over: the provider asks at
   * once what comes next.
   */
  void end() {
    line.whenQuiet(() -> turns.end(() -> loop.runOnContext(_ -> leave(StreamEnding.SAID))));
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
    partner.hungUp();
    turns.end(() -> {});
    wire.close();
  }

  static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
