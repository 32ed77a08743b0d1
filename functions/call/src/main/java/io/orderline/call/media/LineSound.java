package io.orderline.call.media;

import io.orderline.audio.Sound;
import io.orderline.audio.echo.EchoGuard;
import io.orderline.call.tape.Recorder;
import io.orderline.call.tape.Tape;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Reply;
import io.orderline.telephony.StreamEvent;
import io.orderline.telephony.StreamToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is heard and played on a line, for the ear and for the tape. On the event loop of its
 * socket.
 */
final class LineSound {
  private final int sampleRate;
  private final Continuity continuity;
  private final EchoGuard echo;
  private Tape tape = Tape.NONE;
  private Optional<String> announcement = Optional.empty();

  LineSound(int sampleRate, long now) {
    this.sampleRate = sampleRate;
    this.continuity = new Continuity(sampleRate, now);
    this.echo = new EchoGuard(sampleRate);
  }

  /** Records from here on, where the shop wants it; the caller is told first. */
  void record(Recorder recorder, TenantId tenant, StreamToken stream, long now) {
    tape = recorder.open(tenant, stream.call(), stream.nonce(), sampleRate, now);
    announcement = recorder.announcement(tenant);
  }

  /** The caller's sound as the ear wants it. */
  short[] heard(StreamEvent.Audio audio, long now) {
    short[] samples = continuity.follow(audio, now);
    tape.heard(samples, now);
    return echo.guard(samples, now);
  }

  void plays(Sound sound, long now) {
    echo.plays(sound.samples(), now);
    tape.plays(sound.samples(), now);
  }

  void stops(long now) {
    echo.stops(now);
    tape.stops(now);
  }

  /** How long sound has been overdue, in milliseconds. */
  int late(long now) {
    return continuity.late(now);
  }

  /** The first words of the line, behind what callers have to be told. */
  Reply announced(Reply reply) {
    if (announcement.isEmpty() || reply.commands().isEmpty()) {
      return reply;
    }
    List<VoiceCommand> commands = new ArrayList<>();
    commands.add(new VoiceCommand.Say(announcement.get()));
    commands.addAll(reply.commands());
    return new Reply(commands, reply.nextTurn(), reply.troubles());
  }

  /** What callers have to be told before anything else. */
  Optional<String> announcement() {
    return announcement;
  }

  void end(long now) {
    tape.end(now);
    tape = Tape.NONE;
  }
}
