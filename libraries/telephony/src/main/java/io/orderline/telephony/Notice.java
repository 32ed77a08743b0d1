package io.orderline.telephony;

/** What is going on in a call, for a page that shows it. */
public sealed interface Notice {

  /** The words so far. */
  record Hearing(String text) implements Notice {}

  /** What the caller said, or the keys that were pressed. */
  record Heard(String text) implements Notice {}

  /** A sentence that the caller begins to hear. */
  record Saying(String text) implements Notice {}

  /** What was said is not said any more: the caller spoke. */
  record Interrupted() implements Notice {}

  /**
   * From the end of the caller's turn, the end-pointer's silence included, to the first sound of
   * the answer.
   *
   * @param silenceMillis how long the silence was that ended the turn; part of {@code millis}
   */
  record Latency(int millis, int silenceMillis) implements Notice {}

  /**
   * The caller waits for a person, or talks to one.
   *
   * @param what {@code waiting}, {@code connected}, or {@code back} when the line goes on
   */
  record Person(String what) implements Notice {}

  /** What the person said. */
  record PersonSaid(String text) implements Notice {}
}
