package io.orderline.functionclient;

import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.UnderstandingUnavailable;
import io.orderline.core.understanding.Utterance;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** The understanding of the function {@code understand}. */
@DefaultBean
@ApplicationScoped
public class RemoteUnderstander implements Understander {
  private final FunctionClient understand;

  public RemoteUnderstander(FunctionClients peers) {
    this.understand = peers.named("understand", UnderstandingUnavailable::new);
  }

  @Override
  public CompletionStage<Understanding> understand(Utterance utterance) {
    return understand.at("/understand").with(utterance).ask(Understanding.class);
  }
}
