package io.orderline.call.conversation;

import io.orderline.call.tape.Recorder;
import io.orderline.core.dialogue.FixedSentences;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.FlowBooks;
import io.orderline.core.speech.Sentences;
import io.orderline.core.speech.Speaker;
import io.orderline.core.tenant.Brand;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Has the flows' fixed sentences spoken ahead, shop by shop, where this process has a voice. */
@ApplicationScoped
public class PreparedSpeech {
  /** A telephone's rate. */
  private static final int RATE = 8000;

  private final Instance<Speaker> speaker;
  private final FlowBooks books;
  private final Tenants tenants;
  private final TurnContexts contexts;
  private final Recorder recorder;

  PreparedSpeech(
      Instance<Speaker> speaker,
      FlowBooks books,
      Tenants tenants,
      TurnContexts contexts,
      Recorder recorder) {
    this.recorder = recorder;
    this.speaker = speaker;
    this.books = books;
    this.tenants = tenants;
    this.contexts = contexts;
  }

  void begin(@Observes StartupEvent started) {
    if (!speaker.isResolvable()) {
      return;
    }
    CompletionStage<Void> going = CompletableFuture.completedFuture(null);
    for (Tenant tenant : tenants.all()) {
      going =
          going
              .thenCompose(_ -> books.latest(tenant.id()))
              .thenCompose(version -> prepare(tenant, version.book()));
    }
  }

  private CompletionStage<Void> prepare(Tenant tenant, FlowBook book) {
    Stream<String> names =
        Stream.concat(Stream.of(tenant.name()), tenant.brands().stream().map(Brand::name));
    Stream<String> texts =
        names
            .map(name -> contexts.now(tenant, name).shop())
            .flatMap(shop -> FixedSentences.of(book, shop).stream());
    List<String> sentences =
        Stream.concat(recorder.announcement(tenant.id()).stream(), texts)
            .flatMap(text -> Sentences.of(text).stream())
            .distinct()
            .toList();
    return speaker.get().prepare(tenant.id(), sentences, RATE);
  }
}
