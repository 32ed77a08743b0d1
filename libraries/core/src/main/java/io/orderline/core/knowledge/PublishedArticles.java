package io.orderline.core.knowledge;

import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The need to know what people have published, soon after they have. Whoever answers callers keeps
 * it in memory and asks again; while nobody tells, what is known stays. Fails with {@link
 * KnowledgeUnavailable}.
 */
public interface PublishedArticles {

  /** The shops where people have published something, and the revision that is in force. */
  CompletionStage<List<Revision>> revisions();

  /** What is in force in a shop. */
  CompletionStage<WrittenArticles> of(TenantId tenant);

  /** Which revision of a shop's articles is in force. */
  record Revision(TenantId tenant, long number) {}
}
