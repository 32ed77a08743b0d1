package io.orderline.understand.embedding;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The embedding model, loaded once for all who read meaning in this process. */
@ApplicationScoped
public class SharedModel {
  private static final Logger LOG = Logger.getLogger(SharedModel.class);

  private final Optional<BgeSmallZh> model;

  SharedModel() {
    this.model = load();
  }

  /** Empty when the model or its native library cannot be loaded here. */
  public Optional<BgeSmallZh> embedder() {
    return model;
  }

  @PreDestroy
  void close() {
    model.ifPresent(BgeSmallZh::close);
  }

  private static Optional<BgeSmallZh> load() {
    try {
      return Optional.of(new BgeSmallZh());
    } catch (EmbeddingFailed | LinkageError e) {
      LOG.errorf(
          e, "without the embedding model few intents are understood, and no questions answered");
      return Optional.empty();
    }
  }
}
