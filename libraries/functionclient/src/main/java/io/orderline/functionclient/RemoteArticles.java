package io.orderline.functionclient;

import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.knowledge.PublishedArticles;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What people have published, which the function {@code console} keeps. */
@DefaultBean
@ApplicationScoped
public class RemoteArticles implements PublishedArticles {
  private final FunctionClient console;

  public RemoteArticles(FunctionClients peers) {
    this.console = peers.named("console", KnowledgeUnavailable::new);
  }

  @Override
  public CompletionStage<List<Revision>> revisions() {
    return console.at("/articles").list(Revision.class);
  }

  @Override
  public CompletionStage<WrittenArticles> of(TenantId tenant) {
    return console.at("/articles/{}", tenant).ask(WrittenArticles.class);
  }
}
