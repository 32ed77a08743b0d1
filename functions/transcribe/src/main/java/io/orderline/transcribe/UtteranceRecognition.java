package io.orderline.transcribe;

import io.orderline.core.speech.Recognition;

/** Listens to one utterance, piece by piece. */
public interface UtteranceRecognition extends AutoCloseable {

  /** The next sound of the line. */
  void accept(short[] samples);

  /** The words so far; empty when there are none. */
  String partial();

  /** The result so far, weighed. The utterance may go on. */
  Recognition pause();

  @Override
  void close();
}
