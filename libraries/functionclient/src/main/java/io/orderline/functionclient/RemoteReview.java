package io.orderline.functionclient;

import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The review of articles, which the function {@code understand} makes. */
@DefaultBean
@ApplicationScoped
public class RemoteReview implements KnowledgeReview {
  /** Meanings are nobody's, but the address has a place for a shop. */
  private static final String ANY = "any";

  private final FunctionClient understand;

  public RemoteReview(FunctionClients peers) {
    this.understand = peers.named("understand", KnowledgeUnavailable::new);
  }

  @Override
  public CompletionStage<List<Filed>> filed(TenantId tenant) {
    return understand.at("/knowledge/{}/review", tenant).list(Filed.class);
  }

  @Override
  public CompletionStage<Heard> ask(TenantId tenant, Trial trial) {
    return understand.at("/knowledge/{}/review/trial", tenant).with(trial).ask(Heard.class);
  }

  @Override
  public CompletionStage<List<Near>> near(
      TenantId tenant, Optional<String> except, List<String> asked) {
    return understand
        .at("/knowledge/{}/review/near", tenant)
        .with(Map.of("except", except, "asked", asked))
        .list(Near.class);
  }

  @Override
  public CompletionStage<List<Integer>> meanings(List<String> known, List<String> texts) {
    return understand
        .at("/knowledge/{}/review/meanings", ANY)
        .with(Map.of("known", known, "texts", texts))
        .list(Integer.class);
  }
}
