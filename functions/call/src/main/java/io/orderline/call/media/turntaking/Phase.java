package io.orderline.call.media.turntaking;

/** Where a call on a stream stands. Times are in milliseconds. */
sealed interface Phase {

  /** What is to be said first is not known yet. */
  record Opening() implements Phase {}

  /** The caller hears us. */
  record Speaking(long since) implements Phase {}

  /** The caller began to speak while he heard us; what he did not hear is kept. */
  record BargeIn(Playback cut, long since) implements Phase {}

  /**
   * It is the caller's turn.
   *
   * @param voiced whether he is speaking
   * @param since when it became his turn, or when he began to speak
   */
  record Listening(boolean voiced, long since) implements Phase {}

  /**
   * An answer is sought.
   *
   * @param fillers how often the caller was told so
   * @param since when we began to think, or when he was told last
   */
  record Thinking(int fillers, long since) implements Phase {}

  /** The stream is closed. */
  record Left() implements Phase {}
}
