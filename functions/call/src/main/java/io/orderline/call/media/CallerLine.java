package io.orderline.call.media;

import io.orderline.audio.Sound;
import io.orderline.call.media.turntaking.Effect;
import io.orderline.call.tape.Recorder;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveRecognition;
import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.speech.Speaker;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Frame;
import io.orderline.telephony.Notice;
import io.orderline.telephony.Reply;
import io.orderline.telephony.StreamEvent;
import io.orderline.telephony.StreamLine;
import io.orderline.telephony.StreamToken;
import io.vertx.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The caller's end of a stream: what is heard there and what is played, with the tape beside. All
 * on the event loop of its socket.
 */
final class CallerLine {
  private final StreamLine line;
  private final Wire wire;
  private final Context loop;
  private final LineSound sound;
  private Optional<Voices> voices = Optional.empty();
  private Optional<LiveRecognition> ear = Optional.empty();
  private long quietFrom;

  CallerLine(StreamLine line, Wire wire, Context loop, long now) {
    this.line = line;
    this.wire = wire;
    this.loop = loop;
    this.sound = new LineSound(line.sampleRate(), now);
  }

  /** What a message of the other side says. */
  List<StreamEvent> read(Function<StreamLine, List<StreamEvent>> reading) {
    return reading.apply(line);
  }

  /** Gives the line a voice and an ear; false where one of them cannot be had. */
  boolean open(
      TenantId tenant,
      Optional<Speaker> speaker,
      Optional<LiveRecognizer> recognizer,
      Consumer<Hearing> hears) {
    voices = speaker.map(each -> new Voices(each, tenant, line.sampleRate()));
    ear =
        recognizer.flatMap(
            each ->
                each.open(
                    tenant,
                    line.sampleRate(),
                    hearing -> loop.runOnContext(_ -> hears.accept(hearing))));
    return voices.isPresent() && ear.isPresent();
  }

  /** Records from here on, where the shop wants it; the caller is told first. */
  void record(Recorder recorder, TenantId tenant, StreamToken stream) {
    sound.record(recorder, tenant, stream, StreamSession.now());
  }

  /** The first words of the line, behind what callers have to be told. */
  Reply announced(Reply reply) {
    return sound.announced(reply);
  }

  /** What callers have to be told before anything else. */
  Optional<String> announcement() {
    return sound.announcement();
  }

  /** The caller's sound. */
  void heard(StreamEvent.Audio audio) {
    short[] heard = sound.heard(audio, StreamSession.now());
    ear.ifPresent(open -> open.accept(heard));
  }

  void listen(Expectation expectation) {
    ear.orElseThrow().listen(expectation);
  }

  /** How much of the caller's sound is overdue or not yet listened to, in milliseconds. */
  int unheard(long now) {
    return sound.late(now) + ear.map(LiveRecognition::behind).orElse(0);
  }

  /** The sentence as sound; empty when no voice can say it now. */
  CompletionStage<Optional<Sound>> voice(String sentence) {
    return voices.orElseThrow().say(sentence);
  }

  /** Makes a sentence sound and plays it after what was sent before; then runs what follows. */
  void say(String sentence, Runnable then) {
    voice(sentence)
        .thenAccept(
            voiced ->
                loop.runOnContext(
                    _ -> {
                      voiced.ifPresent(
                          made -> {
                            show(new Notice.Saying(sentence));
                            play(made);
                          });
                      then.run();
                    }));
  }

  /** Plays a sound after what was sent before. */
  void play(Sound made) {
    emit(made);
    lasts(made);
  }

  /**
   * Plays a sentence of the dialogue.
   *
   * @param reckoned runs when it must have been heard, where the provider does not tell
   */
  void play(Effect.Send send, Runnable reckoned) {
    emit(send.sound());
    List<Frame> mark = line.mark(send.cue().mark());
    wire.send(mark);
    if (mark.isEmpty()) {
      lasts(send.sound());
      whenQuiet(reckoned);
    }
    show(new Notice.Saying(send.sentence()));
  }

  private void emit(Sound made) {
    wire.send(line.audio(made));
    sound.plays(made, StreamSession.now());
  }

  private void lasts(Sound made) {
    quietFrom = Math.max(StreamSession.now(), quietFrom) + (long) (1000 * made.seconds());
  }

  /** Takes back what was sent and not heard yet. */
  void quiet() {
    quietFrom = 0;
    sound.stops(StreamSession.now());
    wire.send(line.clear());
  }

  /** Until when what was sent plays, where its length tells. */
  long playsUntil() {
    return quietFrom;
  }

  /** Runs something when what was sent has been heard. */
  void whenQuiet(Runnable then) {
    loop.owner()
        .setTimer(
            Math.max(1, quietFrom - StreamSession.now()), _ -> loop.runOnContext(_ -> then.run()));
  }

  /** Shows something to a caller who has a screen. */
  void show(Notice notice) {
    wire.send(line.tell(notice));
  }

  Context loop() {
    return loop;
  }

  int sampleRate() {
    return line.sampleRate();
  }

  /** Nothing more is heard. */
  void end() {
    ear.ifPresent(LiveRecognition::close);
    sound.end(StreamSession.now());
  }
}
