package io.orderline.core.speech;

import io.orderline.core.call.Expectation;
import io.orderline.core.tenant.TenantId;
import java.util.concurrent.CompletionStage;

/** The need to know what was said. */
public interface SpeechRecognizer {

  /**
   * Transcribes one piece of audio.
   *
   * @param expectation what the dialogue awaits, which narrows the words that are listened for
   * @return the outcome; fails only on a fault of the recogniser itself
   */
  CompletionStage<Recognition> recognize(TenantId tenant, Audio audio, Expectation expectation);
}
