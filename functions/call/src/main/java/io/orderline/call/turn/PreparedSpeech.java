package io.orderline.call.turn;

import io.orderline.call.Tenants;
import io.orderline.call.TenantsConfig;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.dialogue.FixedSentences;
import io.orderline.core.speech.Sentences;
import io.orderline.core.speech.Speaker;
import io.orderline.core.tenant.TenantId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Has the flows' fixed sentences spoken ahead, shop by shop, where this process has a voice. */
@ApplicationScoped
public class PreparedSpeech {
  /** A telephone's rate. */
  private static final int RATE = 8000;

  private final Instance<Speaker> speaker;
  private final DialogueEngine engine;
  private final TenantsConfig shops;
  private final Tenants tenants;

  PreparedSpeech(
      Instance<Speaker> speaker, DialogueEngine engine, TenantsConfig shops, Tenants tenants) {
    this.speaker = speaker;
    this.engine = engine;
    this.shops = shops;
    this.tenants = tenants;
  }

  void begin(@Observes StartupEvent started) {
    if (!speaker.isResolvable()) {
      return;
    }
    CompletionStage<Void> going = CompletableFuture.completedFuture(null);
    for (String shop : shops.all().keySet()) {
      going = going.thenCompose(_ -> prepare(new TenantId(shop)));
    }
  }

  private CompletionStage<Void> prepare(TenantId tenant) {
    List<String> sentences =
        FixedSentences.of(engine.book(), tenants.setting(tenant).shop()).stream()
            .flatMap(text -> Sentences.of(text).stream())
            .distinct()
            .toList();
    return speaker.get().prepare(tenant, sentences, RATE);
  }
}
