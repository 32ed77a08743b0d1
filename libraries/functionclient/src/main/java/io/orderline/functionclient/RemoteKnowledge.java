package io.orderline.functionclient;

import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The shops' texts, which the function {@code understand} searches. */
@DefaultBean
@ApplicationScoped
public class RemoteKnowledge implements ShopKnowledge {
  private final FunctionClient understand;

  public RemoteKnowledge(FunctionClients peers) {
    this.understand = peers.named("understand", KnowledgeUnavailable::new);
  }

  /** The question travels in the body, because addresses end up in logs. */
  @Override
  public CompletionStage<Optional<Passage>> find(
      TenantId tenant, Optional<String> brand, String question) {
    return understand
        .at("/knowledge/{}?brand={}", tenant, brand.orElse(""))
        .with(question.getBytes(StandardCharsets.UTF_8))
        .find(Passage.class);
  }
}
