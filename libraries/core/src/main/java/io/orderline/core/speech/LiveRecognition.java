package io.orderline.core.speech;

import io.orderline.core.call.Expectation;

/** An open ear on one line. None of its methods waits; each may be called from any one thread. */
public interface LiveRecognition extends AutoCloseable {

  /**
   * Sets the expectation for the sound that follows; it narrows the words that are listened for,
   * and tells how long a pause may be. An utterance that has begun is heard to its end as it began,
   * but may pause for as long as either expectation allows.
   */
  void listen(Expectation expectation);

  /**
   * The next sound of the line, without gaps. What cannot be followed is dropped, and the utterance
   * in it ends as {@link Recognition.Busy}.
   *
   * @param samples linear 16-bit, at the rate that the ear was opened with; given away
   */
  void accept(short[] samples);

  /** The backlog: sound that was given and is not decoded yet, in milliseconds. */
  int behind();

  /** Nothing is told any more. */
  @Override
  void close();
}
