package io.orderline.console.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.webhooks.DeliveryQueue.Claimed;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.events.Backlog;
import io.orderline.events.Sweep;
import io.orderline.json.CoreJson;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Brings deliveries to their webhooks: at once after a commit, and again when they are due. */
@Singleton
class Courier {
  private final DeliveryQueue queue;
  private final Post post;
  private final Tenants tenants;
  private final ConsoleConfig config;
  private final Clock clock;
  private final Backlog backlog;

  Courier(
      DeliveryQueue queue,
      Post post,
      Tenants tenants,
      ConsoleConfig config,
      Clock clock,
      Vertx vertx) {
    this.queue = queue;
    this.post = post;
    this.tenants = tenants;
    this.config = config;
    this.clock = clock;
    this.backlog = new Backlog(vertx, "looking for webhooks to deliver", this::drain);
  }

  void start(@Observes StartupEvent started) {
    backlog.lookEvery(config.webhooks().pollInterval());
  }

  void wake() {
    backlog.wake();
  }

  /** Sends until nothing is left that is due now. */
  Uni<Void> drain() {
    return new Sweep<>(queue::shops, queue::claim, this::send).run();
  }

  /** Sends one that is due, and completes when it is noted what came of it. */
  Uni<Void> sendNow(TenantId tenant, String id) {
    return queue
        .claim(tenant, id)
        .chain(found -> found.map(this::send).orElse(Uni.createFrom().voidItem()));
  }

  private Uni<Void> send(Claimed claimed) {
    Parcel parcel = claimed.parcel();
    return parcel
        .address()
        .map(
            address ->
                post.send(
                    parcel.shape(),
                    Letters.write(
                        parcel, address, told(claimed.tenant(), parcel), clock.instant())))
        .orElse(Uni.createFrom().item(Verdict.unanswered("sealed-otherwise")))
        .chain(verdict -> queue.note(claimed.tenant(), parcel, verdict));
  }

  private Told told(TenantId id, Parcel parcel) {
    Tenant tenant = tenants.of(id);
    return new Told(
        id.value(),
        tenant.name(),
        tenant.zone(),
        config.publicUrl().toString().replaceAll("/+$", ""),
        parcel.kind(),
        data(parcel.body()));
  }

  private static JsonNode data(String body) {
    try {
      return CoreJson.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what we wrote is no JSON", e);
    }
  }
}
