package io.orderline.core.speech;

/**
 * An event of a live recognition, in this order: began, partial and paused as often, ended; or at
 * any time that it is lost.
 */
public sealed interface Hearing {

  /** Somebody speaks, or something sounds like it. */
  record Began() implements Hearing {}

  /**
   * The words so far: a guess that may still change; never blank.
   *
   * @param voicedMillis how long somebody has spoken in this utterance, pauses left out
   */
  record Partial(String text, int voicedMillis) implements Hearing {}

  /**
   * The caller pauses. If nothing more is said, this is what will have been heard: time to think
   * about an answer.
   */
  record Paused(Recognition recognition) implements Hearing {}

  /**
   * The utterance is over: nothing was said for as long as the expectation demands.
   *
   * @param silenceMillis how long that silence was
   */
  record Ended(Recognition recognition, int silenceMillis) implements Hearing {}

  /**
   * The ear does not listen any more, and this is the last that it tells: listen by other means.
   */
  record Lost(String reason) implements Hearing {}
}
