package io.orderline.transcribe.live;

/** Finds where utterances begin, pause and end, from frames that are voiced or not. */
final class EndPointer {
  static final int FRAME_MILLIS = 20;

  /** So much voice within a tenth of a second is a beginning; less is a click. */
  private static final int BEGINNING = 3;

  private static final int WINDOW = 5;

  /** Less than this within a pause is a click too. */
  private static final int GOING_ON = 2;

  /** The result of one frame. */
  enum Turn {
    NOTHING,
    BEGINS,
    PAUSES,
    GOES_ON,
    ENDS
  }

  private enum Phase {
    QUIET,
    SPEAKING,
    PAUSING
  }

  private final int pauseFrames;
  private final int longestFrames;
  private Phase phase = Phase.QUIET;
  private int recent;
  private int voicedRun;
  private int silentFrames;
  private int frames;
  private int voicedFrames;
  private int endFrames = Integer.MAX_VALUE;

  EndPointer(int pauseMillis, int longestMillis) {
    this.pauseFrames = pauseMillis / FRAME_MILLIS;
    this.longestFrames = longestMillis / FRAME_MILLIS;
  }

  /** Sets the pause that ends the utterance; called when a pause begins. */
  void endAfter(int silenceMillis) {
    endFrames = Math.max(pauseFrames, silenceMillis / FRAME_MILLIS);
  }

  /** Time spoken in this utterance without pauses, in milliseconds. */
  int voicedMillis() {
    return voicedFrames * FRAME_MILLIS;
  }

  /** The silence at this moment, in milliseconds. */
  int silenceMillis() {
    return silentFrames * FRAME_MILLIS;
  }

  Turn next(boolean voiced) {
    recent = (recent << 1 | (voiced ? 1 : 0)) & ((1 << WINDOW) - 1);
    voicedRun = voiced ? voicedRun + 1 : 0;
    voicedFrames += voiced ? 1 : 0;
    frames++;
    silentFrames = voicedRun >= GOING_ON ? 0 : silentFrames + 1;
    return switch (phase) {
      case QUIET -> Integer.bitCount(recent) >= BEGINNING ? begin() : Turn.NOTHING;
      case SPEAKING ->
          silentFrames >= pauseFrames || frames >= longestFrames ? pause() : Turn.NOTHING;
      case PAUSING -> pausing();
    };
  }

  private Turn begin() {
    phase = Phase.SPEAKING;
    frames = 0;
    silentFrames = 0;
    voicedFrames = Integer.bitCount(recent);
    return Turn.BEGINS;
  }

  private Turn pause() {
    phase = Phase.PAUSING;
    return Turn.PAUSES;
  }

  private Turn pausing() {
    if (silentFrames >= endFrames || frames >= longestFrames) {
      phase = Phase.QUIET;
      recent = 0;
      return Turn.ENDS;
    }
    if (silentFrames == 0) {
      phase = Phase.SPEAKING;
      return Turn.GOES_ON;
    }
    return Turn.NOTHING;
  }
}
