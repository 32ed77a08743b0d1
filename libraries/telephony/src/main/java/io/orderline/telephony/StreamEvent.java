package io.orderline.telephony;

import io.orderline.audio.Sound;
import io.orderline.core.call.CallId;

/** What a provider's media stream tells, in our words. */
public sealed interface StreamEvent {

  /** The stream has begun; nothing but this comes before it. */
  record Started(CallId call) implements StreamEvent {}

  /**
   * Sound of the caller's, at the line's rate.
   *
   * @param atMillis since the beginning of the stream; {@link #UNKNOWN} where the provider does not
   *     say
   */
  record Audio(long atMillis, Sound sound) implements StreamEvent {
    public static final long UNKNOWN = -1;
  }

  /** The caller pressed a key: a digit, {@code *} or {@code #}. */
  record Key(char key) implements StreamEvent {
    public Key {
      if ("0123456789*#".indexOf(key) < 0) {
        throw new BadFrame("no such key on a telephone");
      }
    }
  }

  /** The caller typed instead of speaking. */
  record Typed(String text) implements StreamEvent {
    private static final int LONGEST = 500;

    public Typed {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new BadFrame("what is typed has 1 to " + LONGEST + " characters");
      }
    }
  }

  /** The caller has heard all that was sent before this mark, or it was cleared. */
  record MarkReached(String mark) implements StreamEvent {}

  /** The caller hung up. */
  record Stopped() implements StreamEvent {}
}
