package io.orderline.core.understanding;

import java.util.concurrent.CompletionStage;

/** The need to know what is meant. */
public interface Understander {

  /**
   * Reads an utterance; never acts on it. Fails only on a fault, and "not understood" is no fault.
   */
  CompletionStage<Understanding> understand(Utterance utterance);
}
