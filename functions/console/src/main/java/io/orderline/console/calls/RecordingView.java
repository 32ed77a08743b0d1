package io.orderline.console.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.core.records.CallRecording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is kept of the sound of a call.
 *
 * @param why it failed, or a part of it
 * @param parts where each line's sound begins in it
 * @param caller how loud, 0 to 100, at even distances
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RecordingView(
    String state,
    Optional<String> why,
    Optional<Instant> expires,
    double seconds,
    List<Part> parts,
    List<Integer> caller,
    List<Integer> line) {

  /** A line's sound: when it was spoken, and where it is. */
  public record Part(Instant at, double from, double seconds) {}

  static RecordingView of(CallRecording recording) {
    double rate = Math.max(1, recording.sampleRate());
    double[] from = {0};
    return new RecordingView(
        code(recording.state()),
        recording.why().map(RecordingView::code),
        recording.expires(),
        recording.frames() / rate,
        recording.parts().stream()
            .map(
                part -> {
                  double begins = from[0];
                  from[0] += part.frames() / rate;
                  return new Part(part.at(), begins, part.frames() / rate);
                })
            .toList(),
        recording.waveform().caller(),
        recording.waveform().line());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
