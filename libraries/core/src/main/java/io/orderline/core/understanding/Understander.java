package io.orderline.core.understanding;

import java.util.concurrent.CompletionStage;

/** The need to know what is meant. */
public interface Understander {

  /**
   * Reads an utterance; never acts on it. Fails with {@link UnderstandingUnavailable} on a fault
   * only, and "not understood" is no fault.
   */
  CompletionStage<Understanding> understand(Utterance utterance);
}
