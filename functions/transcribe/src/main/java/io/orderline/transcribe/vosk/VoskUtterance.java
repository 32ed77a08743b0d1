package io.orderline.transcribe.vosk;

import io.orderline.transcribe.judge.Reading;
import java.util.List;
import org.vosk.Recognizer;

/** An utterance that is listened to as it comes, piece by piece. One thread at a time. */
public final class VoskUtterance implements AutoCloseable {
  private final Recognizer recognizer;
  private final double wordTimeScale;

  VoskUtterance(Recognizer recognizer, double wordTimeScale) {
    this.recognizer = recognizer;
    this.wordTimeScale = wordTimeScale;
  }

  /** The next sound, at the model's rate. */
  public void accept(short[] samples) {
    // That it found an end point is not asked for: the silence that ends an utterance depends on
    // what is awaited.
    recognizer.acceptWaveForm(samples, samples.length);
  }

  /** The words so far, without spaces; empty when there are none. */
  public String partial() {
    return VoskJson.partial(recognizer.getPartialResult());
  }

  /** The readings of all since the beginning or the last end, best first. More may follow. */
  public List<Reading> end() {
    return VoskJson.readings(recognizer.getFinalResult(), wordTimeScale);
  }

  @Override
  public void close() {
    recognizer.close();
  }
}
