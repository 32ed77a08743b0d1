package io.orderline.lab.evaluate;

import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.core.speech.Recognition.Unclear;
import io.orderline.core.speech.Transcript;
import io.orderline.simulator.voice.SpeechText;
import java.util.List;
import java.util.Optional;

/**
 * One recording: what was said and what was heard.
 *
 * @param outcome the kind of recognition
 * @param errors characters to insert, delete or change
 * @param amongReadings whether what was said is the transcript or one of its alternatives
 * @param seconds length of the audio
 * @param took seconds of computing
 */
record SpeechRow(
    String file,
    String said,
    String heard,
    String outcome,
    int errors,
    boolean amongReadings,
    double confidence,
    double seconds,
    double took) {

  static SpeechRow of(
      String file, String said, Recognition recognition, double seconds, double took) {
    Optional<Transcript> transcript =
        switch (recognition) {
          case Recognised(Transcript heard) -> Optional.of(heard);
          case Unclear(var guess) -> guess;
          default -> Optional.empty();
        };
    String plain = SpeechText.plain(said);
    String heard = transcript.map(Transcript::text).map(SpeechText::plain).orElse("");
    List<String> readings = transcript.map(Transcript::alternatives).orElse(List.of());
    return new SpeechRow(
        file,
        plain,
        heard,
        recognition.getClass().getSimpleName(),
        SpeechText.distance(plain, heard),
        heard.equals(plain) || readings.stream().map(SpeechText::plain).anyMatch(plain::equals),
        transcript.map(Transcript::confidence).orElse(0.0),
        seconds,
        took);
  }

  boolean exact() {
    return errors == 0;
  }
}
