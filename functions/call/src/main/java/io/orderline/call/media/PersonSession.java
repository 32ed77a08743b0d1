package io.orderline.call.media;

import io.orderline.audio.Sound;
import io.orderline.call.media.person.HoldMusic;
import io.orderline.call.media.person.PersonEffect;
import io.orderline.call.media.person.PersonTalk;
import io.orderline.call.media.turntaking.PlaybackMark;
import io.orderline.core.call.CallId;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Standing;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.Recognition;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Notice;
import io.orderline.telephony.browser.DeskStreams;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jboss.logging.Logger;

/**
 * A caller who waits for a person or talks to one: brings what happens to {@link PersonTalk}, and
 * does what it wants. All on the event loop of the caller's socket.
 */
final class PersonSession implements Partner {
  private static final Logger LOG = Logger.getLogger(PersonSession.class);

  /** How often the queue is asked how it stands, in milliseconds. */
  private static final long ASK = 1_000;

  private static final int TAIL = 4;

  private final StreamSessions shared;
  private final TenantId tenant;
  private final CallId call;
  private final Turns turns;
  private final CallerLine line;
  private final StreamSession stream;
  private final HoldMusic music;
  private final Queue<Runnable> toSay = new ArrayDeque<>();
  private PersonTalk talk = new PersonTalk(Optional.empty());
  private Optional<AgentSeat> seat = Optional.empty();
  private boolean asking;
  private boolean saying;
  private boolean closed;
  private long askedAt;

  PersonSession(
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
    this.music = new HoldMusic(line.sampleRate());
  }

  /** Enters the queue; a call that is in it already keeps its place. */
  void begin() {
    asking = true;
    shared.persons().put(call, this);
    turns
        .apart(shared.cards.of(tenant, call))
        .invoke(
            enter -> {
              Optional<String> phone = enter.flatMap(known -> known.card().phone());
              talk = new PersonTalk(phone.map(PersonSession::tail));
            })
        .chain(
            enter ->
                enter
                    .map(act -> told(act))
                    .orElseGet(() -> Uni.createFrom().item(new Standing.NotTaken())))
        .onFailure()
        .invoke(cause -> LOG.warnf("no queue takes call %s: %s", call, cause.toString()))
        .onFailure()
        .recoverWithItem(new Standing.NotTaken())
        .subscribe()
        .with(standing -> line.loop().runOnContext(_ -> stands(standing)));
  }

  private static String tail(String digits) {
    return digits.substring(Math.max(0, digits.length() - TAIL));
  }

  private Uni<Standing> told(LineAct act) {
    return Uni.createFrom().completionStage(() -> shared.handoffs.line(tenant, call, act));
  }

  private void stands(Standing standing) {
    asking = false;
    if (!closed) {
      perform(talk.stands(standing, StreamSession.now()));
    }
  }

  @Override
  public void tick(long now, int unheard) {
    if (closed) {
      return;
    }
    perform(talk.tick(now, saying ? now + ASK : line.playsUntil()));
    if (!asking && !talk.over() && now - askedAt > ASK) {
      askedAt = now;
      tell(new LineAct.Alive());
    }
  }

  /** What comes of an act is how it stands; a queue that cannot be asked now is asked again. */
  private void tell(LineAct act) {
    asking = true;
    told(act)
        .subscribe()
        .with(
            standing -> line.loop().runOnContext(_ -> stands(standing)),
            cause -> {
              asking = false;
              LOG.debugf("the queue of call %s does not answer: %s", call, cause.toString());
            });
  }

  @Override
  public void speaks(Sound sound) {
    if (talk.connected()) {
      seat.ifPresent(agent -> agent.play(sound));
    }
  }

  @Override
  public void hears(Hearing hearing) {
    if (hearing instanceof Hearing.Ended(Recognition.Recognised(var transcript), _)) {
      typed(transcript.text());
    }
  }

  @Override
  public void typed(String text) {
    if (!closed) {
      line.show(new Notice.Heard(text));
      perform(talk.said(text));
    }
  }

  @Override
  public void pressed(char key) {
    if (!closed) {
      perform(talk.pressed(key));
    }
  }

  @Override
  public void reached(PlaybackMark mark) {
    // the length of what is played tells when it was heard
  }

  /** The agent's sound is there. From the agent's event loop. */
  void seated(AgentSeat agent) {
    line.loop()
        .runOnContext(
            _ -> {
              seat.ifPresent(AgentSeat::leave);
              seat = Optional.of(agent);
              talk.seat(true, StreamSession.now());
            });
  }

  /** The agent's sound has broken off. From the agent's event loop. */
  void unseated(AgentSeat agent) {
    line.loop()
        .runOnContext(
            _ -> {
              if (seat.filter(agent::equals).isPresent()) {
                seat = Optional.empty();
                talk.seat(false, StreamSession.now());
              }
            });
  }

  /** At what rate the caller hears and is heard, in hertz. */
  int sampleRate() {
    return line.sampleRate();
  }

  /** The agent speaks, at the caller's rate. From the agent's event loop. */
  void agentSpeaks(short[] samples) {
    line.loop()
        .runOnContext(
            _ -> {
              if (!closed && talk.connected()) {
                line.play(new Sound(line.sampleRate(), samples));
              }
            });
  }

  /** What the agent was heard to say. From any thread. */
  void agentSaid(String text) {
    line.loop()
        .runOnContext(
            _ -> {
              if (!closed && talk.connected()) {
                line.show(new Notice.PersonSaid(text));
                told(new LineAct.Said(LineAct.Voice.AGENT, text))
                    .subscribe()
                    .with(_ -> {}, _ -> {});
              }
            });
  }

  @Override
  public void hungUp() {
    perform(talk.hungUp());
  }

  /** The caller's socket is closed; whoever opens the next one goes on from how it stands. */
  @Override
  public void close() {
    closed = true;
    seat.ifPresent(AgentSeat::leave);
    shared.persons().remove(call, this);
  }

  private void perform(List<PersonEffect> effects) {
    effects.forEach(this::perform);
  }

  private void perform(PersonEffect effect) {
    switch (effect) {
      case PersonEffect.Say(var sentence) -> say(sentence);
      case PersonEffect.Music _ -> line.play(music.next());
      case PersonEffect.Quiet _ -> {
        toSay.clear();
        line.quiet();
      }
      case PersonEffect.Tell(LineAct.Said said) -> told(said).subscribe().with(_ -> {}, _ -> {});
      case PersonEffect.Tell(var act) when talk.over() -> tellAtLast(act);
      case PersonEffect.Tell(var act) -> tell(act);
      case PersonEffect.OfferSeat _ ->
          tell(
              new LineAct.Seat(
                  "/streams/%s/%s/%s"
                      .formatted(
                          DeskStreams.NAME,
                          tenant,
                          shared.tokens.issue(DeskStreams.NAME, tenant, call))));
      case PersonEffect.Answered(var agent) ->
          turns
              .apart(shared.handover.answered(tenant, call, agent))
              .subscribe()
              .with(
                  _ -> {},
                  cause ->
                      LOG.warnf("call %s stays queued in its row: %s", call, cause.toString()));
      case PersonEffect.Show(var what) -> line.show(new Notice.Person(what));
      case PersonEffect.Resume(var input) -> {
        close();
        stream.resume(input);
      }
      case PersonEffect.End _ -> toSay.add(stream::end);
      case PersonEffect.GiveUp _ -> {
        close();
        stream.leaveUntaken();
      }
    }
  }

  /** The last word to the queue is said again until it is heard, for a while. */
  private void tellAtLast(LineAct act) {
    told(act)
        .onFailure()
        .retry()
        .withBackOff(java.time.Duration.ofMillis(200), java.time.Duration.ofSeconds(2))
        .atMost(8)
        .subscribe()
        .with(
            _ -> {},
            cause -> LOG.warnf("the queue was not told of call %s: %s", call, cause.toString()));
  }

  /** One sentence after the other, in the order in which they were wanted. */
  private void say(String sentence) {
    toSay.add(
        () -> {
          saying = true;
          line.say(
              sentence,
              () -> {
                saying = false;
                next();
              });
        });
    next();
  }

  private void next() {
    if (!saying && !closed) {
      Runnable first = toSay.poll();
      if (first != null) {
        first.run();
        if (!saying) {
          next();
        }
      }
    }
  }
}
