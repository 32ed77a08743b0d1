package io.orderline.call.media.turntaking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a sentence of a playback, also on the line, as a mark. */
public record PlaybackMark(int playback, int sentence) {
  private static final Pattern MARK = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

  /** The cue of a mark; empty for a mark that is not ours. */
  public static Optional<PlaybackMark> of(String mark) {
    Matcher cue = MARK.matcher(mark);
    return cue.matches()
        ? Optional.of(
            new PlaybackMark(Integer.parseInt(cue.group(1)), Integer.parseInt(cue.group(2))))
        : Optional.empty();
  }

  public String mark() {
    return playback + "." + sentence;
  }
}
