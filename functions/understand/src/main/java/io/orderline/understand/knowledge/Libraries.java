package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview.Filed;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.embedding.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each shop answers from, searchable: its files, and what people have published over them. */
final class Libraries {
  private final Map<TenantId, ShopTexts> files;
  private final Likeness likeness;
  private final Embedder embedder;
  private final Meanings meanings;
  private final Map<TenantId, Stand> stands = new ConcurrentHashMap<>();

  /** What is in force in a shop. */
  record Stand(WrittenArticles written, Library library) {

    /** The name of an article; empty where a file says it. */
    Optional<String> name(Article article) {
      return written.published().stream()
          .filter(each -> each.article().equals(article))
          .map(WrittenArticles.Published::id)
          .filter(id -> !id.isEmpty())
          .findFirst();
    }
  }

  /** A changed article, as if it were published. */
  record Draft(Article article, Optional<String> id) {}

  Libraries(Map<TenantId, ShopTexts> files, Likeness likeness, Embedder embedder) {
    this.files = files;
    this.likeness = likeness;
    this.embedder = embedder;
    this.meanings = new Meanings(likeness, embedder);
    files.forEach(
        (tenant, texts) ->
            stands.put(
                tenant,
                new Stand(
                    WrittenArticles.NONE, new Library(texts.articles(), likeness, embedder))));
  }

  Embedder embedder() {
    return embedder;
  }

  /** What is in force; empty where nobody has written anything for the shop. */
  Optional<Stand> of(TenantId tenant) {
    return Optional.ofNullable(stands.get(tenant));
  }

  /** From now on this is in force, unless something later is. */
  void goBy(TenantId tenant, WrittenArticles written) {
    stands.compute(
        tenant,
        (_, known) ->
            known != null && known.written().revision() >= written.revision()
                ? known
                : stand(tenant, Optional.ofNullable(known), written));
  }

  /** What would be in force with a draft. */
  Stand with(TenantId tenant, Draft draft) {
    Optional<Stand> known = of(tenant);
    WrittenArticles written = known.map(Stand::written).orElse(WrittenArticles.NONE);
    String id = draft.id().orElse(""); // a new one has no name yet
    Map<String, Article> published = new HashMap<>();
    written.published().forEach(each -> published.put(each.id(), each.article()));
    published.put(id, draft.article());
    return stand(
        tenant,
        known,
        new WrittenArticles(
            written.revision(),
            published.entrySet().stream()
                .map(each -> new WrittenArticles.Published(each.getKey(), each.getValue()))
                .toList(),
            written.inPlaceOf()));
  }

  private Stand stand(TenantId tenant, Optional<Stand> known, WrittenArticles written) {
    List<Article> articles = files.getOrDefault(tenant, ShopTexts.NONE).with(written);
    return new Stand(
        written,
        known
            .map(stand -> stand.library().of(articles, embedder))
            .orElseGet(() -> new Library(articles, likeness, embedder)));
  }

  /** What compares texts that are nobody's. */
  Meanings meanings() {
    return meanings;
  }

  List<Filed> filed(TenantId tenant) {
    return files.getOrDefault(tenant, ShopTexts.NONE).filed();
  }
}
