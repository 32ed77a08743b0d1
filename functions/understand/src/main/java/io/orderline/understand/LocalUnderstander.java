package io.orderline.understand;

import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.intent.KeywordIntents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Understanding in this process. */
@ApplicationScoped
public class LocalUnderstander implements Understander {
  private final UtteranceReader reader = new UtteranceReader(new KeywordIntents());

  @Override
  public CompletionStage<Understanding> understand(Utterance utterance) {
    return CompletableFuture.completedFuture(reader.read(utterance));
  }
}
