package io.orderline.transcribe.live;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.Recognition;
import io.orderline.transcribe.Transcriber;
import io.orderline.transcribe.UtteranceRecognition;
import io.orderline.transcribe.audio.EnergyActivity;
import io.orderline.transcribe.audio.VoiceActivity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Follows the sound of one line, frame by frame: finds utterances, and has only these decoded. One
 * thread at a time.
 */
public final class Follower implements AutoCloseable {
  /** Sound from before the beginning was noticed. */
  private static final int LEAD_FRAMES = 300 / EndPointer.FRAME_MILLIS;

  private static final int FRAMES_BETWEEN_PARTIALS = 200 / EndPointer.FRAME_MILLIS;

  /** A cough is shorter; a word that is not understood is longer. */
  private static final int SHORTEST_MUMBLE_MILLIS = 300;

  private final VoiceActivity activity;
  private final EndPointer ends;
  private final Patience patience;
  private final Function<Expectation, UtteranceRecognition> ears;
  private final Consumer<Hearing> hearer;
  private final Deque<short[]> lead = new ArrayDeque<>();

  private UtteranceRecognition utterance;
  private Expectation heardAs = new Expectation.Anything();
  private Recognition heard = new Recognition.NoSpeech();
  private boolean speaking;
  private boolean gap;
  private int sincePartial;

  Follower(
      VoiceActivity activity,
      EndPointer ends,
      Patience patience,
      Function<Expectation, UtteranceRecognition> ears,
      Consumer<Hearing> hearer) {
    this.activity = activity;
    this.ends = ends;
    this.patience = patience;
    this.ears = ears;
    this.hearer = hearer;
  }

  /**
   * Follows a line.
   *
   * @param hotWords the shop's own words
   * @param sampleRate of the line, in hertz
   * @param longestMillis the longest utterance
   */
  public static Follower on(
      Transcriber transcriber,
      List<String> hotWords,
      int sampleRate,
      Silences silences,
      int longestMillis,
      Consumer<Hearing> hearer) {
    return new Follower(
        new EnergyActivity(),
        new EndPointer(silences.pause(), longestMillis),
        new Patience(silences),
        expectation -> transcriber.begin(expectation, hotWords, sampleRate),
        hearer);
  }

  /** Sound was lost on the way here: what is being said cannot be known any more. */
  void lost() {
    gap |= utterance != null;
  }

  /** The next frame of 20 ms. */
  public void follow(short[] frame, Expectation expectation) {
    switch (ends.next(activity.voiced(frame))) {
      case BEGINS -> begin(expectation);
      case PAUSES -> pause(frame, expectation);
      case GOES_ON -> goOn();
      case ENDS -> end();
      case NOTHING -> {}
    }
    if (speaking) {
      utterance.accept(frame);
      tellPartial();
    } else {
      remember(frame);
    }
  }

  private void begin(Expectation expectation) {
    heardAs = expectation;
    utterance = ears.apply(expectation);
    hearer.accept(new Hearing.Began());
    goOn();
  }

  private void goOn() {
    speaking = true;
    lead.forEach(utterance::accept);
    lead.clear();
  }

  private void pause(short[] frame, Expectation awaited) {
    speaking = false;
    utterance.accept(frame);
    heard = gap ? new Recognition.Busy() : heardNow();
    ends.endAfter(Math.max(patience.after(heardAs, heard), patience.after(awaited, heard)));
    hearer.accept(new Hearing.Paused(heard));
  }

  private Recognition heardNow() {
    Recognition recognition = utterance.pause();
    boolean cough =
        recognition instanceof Recognition.Unclear(var guess)
            && guess.isEmpty()
            && ends.voicedMillis() < SHORTEST_MUMBLE_MILLIS;
    return cough ? new Recognition.NoSpeech() : recognition;
  }

  private void end() {
    speaking = false;
    gap = false;
    close();
    hearer.accept(new Hearing.Ended(heard, ends.silenceMillis()));
  }

  private void tellPartial() {
    if (++sincePartial < FRAMES_BETWEEN_PARTIALS) {
      return;
    }
    sincePartial = 0;
    String now = utterance.partial();
    if (!now.isEmpty()) {
      hearer.accept(new Hearing.Partial(now, ends.voicedMillis()));
    }
  }

  private void remember(short[] frame) {
    lead.add(frame);
    if (lead.size() > LEAD_FRAMES) {
      lead.remove();
    }
  }

  @Override
  public void close() {
    if (utterance != null) {
      utterance.close();
      utterance = null;
    }
  }
}
