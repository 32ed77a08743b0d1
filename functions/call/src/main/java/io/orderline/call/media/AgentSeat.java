package io.orderline.call.media;

import io.orderline.audio.Sound;
import io.orderline.audio.StreamResampler;
import io.orderline.core.call.CallId;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveRecognition;
import io.orderline.core.speech.Recognition;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.BadFrame;
import io.orderline.telephony.StreamEvent;
import io.orderline.telephony.StreamLine;
import io.vertx.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * An agent's sound: what he says goes to the caller, what the caller says comes to him. All on the
 * event loop of his socket.
 */
final class AgentSeat implements OpenStream {
  private static final Logger LOG = Logger.getLogger(AgentSeat.class);

  private final StreamSessions shared;
  private final TenantId tenant;
  private final CallId call;
  private final Wire wire;
  private final Context loop;
  private final StreamLine line;
  private final Continuity continuity;
  private Optional<LiveRecognition> ear = Optional.empty();
  private Optional<PersonSession> caller = Optional.empty();
  private StreamResampler toCaller;
  private StreamResampler fromCaller;

  AgentSeat(StreamSessions shared, StreamGate.Ticket ticket, Wire wire, Context loop) {
    this.shared = shared;
    this.tenant = ticket.tenant();
    this.call = ticket.token().call();
    this.wire = wire;
    this.loop = loop;
    this.line = ticket.protocol().open();
    this.continuity = new Continuity(line.sampleRate(), StreamSession.now());
  }

  @Override
  public void read(Function<StreamLine, List<StreamEvent>> reading) {
    try {
      reading.apply(line).forEach(this::on);
    } catch (BadFrame e) {
      wire.refuse(e.getMessage());
    }
  }

  private void on(StreamEvent event) {
    switch (event) {
      case StreamEvent.Started(CallId started) -> start(started);
      case StreamEvent.Audio audio when caller.isPresent() -> {
        caller.get().agentSpeaks(toCaller.next(audio.sound().samples()));
        short[] samples = continuity.follow(audio, StreamSession.now());
        ear.ifPresent(open -> open.accept(samples));
      }
      case StreamEvent.Typed(var text) -> caller.ifPresent(known -> known.agentSaid(text));
      case StreamEvent.Stopped _ -> wire.close();
      case StreamEvent.Audio _, StreamEvent.Key _, StreamEvent.MarkReached _ -> {}
    }
  }

  private void start(CallId started) {
    if (!started.equals(call) || caller.isPresent()) {
      throw new BadFrame("the stream is not of the call that its address is for");
    }
    caller = Optional.ofNullable(shared.persons().get(call));
    if (caller.isEmpty()) {
      LOG.infof("the caller of call %s is not in this process", call);
      wire.refuse("the caller is not here");
      return;
    }
    ear = shared.recognizer().flatMap(ears -> ears.open(tenant, line.sampleRate(), this::hear));
    int theirs = caller.get().sampleRate();
    toCaller = new StreamResampler(line.sampleRate(), theirs);
    fromCaller = new StreamResampler(theirs, line.sampleRate());
    caller.get().seated(this);
  }

  private void hear(Hearing hearing) {
    if (hearing instanceof Hearing.Ended(Recognition.Recognised(var transcript), _)) {
      caller.ifPresent(known -> known.agentSaid(transcript.text()));
    }
  }

  /** The caller's sound. From any thread. */
  void play(Sound sound) {
    loop.runOnContext(
        _ -> wire.send(line.audio(new Sound(line.sampleRate(), fromCaller.next(sound.samples())))));
  }

  /** The caller is with the agent no more. From any thread. */
  void leave() {
    loop.runOnContext(_ -> wire.close());
  }

  @Override
  public void gone() {
    ear.ifPresent(LiveRecognition::close);
    ear = Optional.empty();
    caller.ifPresent(known -> known.unseated(this));
    caller = Optional.empty();
  }
}
