package io.orderline.transcribe.live;

import io.orderline.core.speech.Recognition;

/** Listens to one utterance, piece by piece. */
interface UtteranceEar extends AutoCloseable {

  /** The next sound of the line. */
  void accept(short[] samples);

  /** The words so far; empty when there are none. */
  String partial();

  /** What was said so far, weighed. The utterance may go on. */
  Recognition pause();

  @Override
  void close();
}
