package io.orderline.flows;

import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Port: what tenants have published. A version never changes. */
public interface PublishedFlows {
  /**
   * A published version.
   *
   * @param number 1 for a tenant's first
   */
  record Publication(int number, String note, Instant at, String by) {}

  /** The number of the latest version; empty when nothing is published. */
  CompletionStage<Optional<Integer>> latest(TenantId tenant);

  /** All versions, the latest first. */
  CompletionStage<List<Publication>> list(TenantId tenant);

  /** The files of a version by name; empty when there is no such version. */
  CompletionStage<Optional<Map<String, String>>> files(TenantId tenant, int number);

  /** Publishes files that are fit to run as the next version. */
  CompletionStage<Publication> publish(
      TenantId tenant, Map<String, String> files, String note, String by);
}
