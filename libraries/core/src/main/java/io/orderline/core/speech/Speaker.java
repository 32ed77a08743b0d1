package io.orderline.core.speech;

import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The need to say something aloud where the provider does not speak for us. */
public interface Speaker {

  /**
   * Speaks one sentence. Ask sentence by sentence, so that the first is heard while the next is
   * being made.
   *
   * @param sentence as it is to be heard: numbers, amounts and dates already in words
   * @param sampleRate in hertz, 8000 or 16000
   * @return the outcome; fails only on a fault of the voice itself
   */
  CompletionStage<Speech> speak(TenantId tenant, String sentence, int sampleRate);

  /**
   * Makes sentences ahead that will often be asked for, so that they are there at once. Never for
   * sentences about a customer: what is made here is kept.
   *
   * @return done, as far as it could be: never fails
   */
  default CompletionStage<Void> prepare(TenantId tenant, List<String> sentences, int sampleRate) {
    return CompletableFuture.completedFuture(null);
  }
}
