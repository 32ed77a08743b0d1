package io.orderline.core.knowledge;

import io.orderline.core.tenant.TenantId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The need to answer a question from the shop's own texts. Nothing is made up: what is found was
 * written by the shop, and where the shop wrote nothing that fits, nothing is found. Fails with
 * {@link KnowledgeUnavailable} when the texts cannot be searched.
 */
public interface ShopKnowledge {

  /**
   * The passage that answers best; empty when none is sure enough to answer.
   *
   * @param brand that was called; empty where it was none
   * @param question what the caller said
   */
  CompletionStage<Optional<Passage>> find(TenantId tenant, Optional<String> brand, String question);
}
