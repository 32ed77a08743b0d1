package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview.Filed;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The texts of a shop. Its own stand beside the shipped ones; on the same topic its own text
 * answers.
 */
record ShopTexts(List<Article> shipped, List<Article> own) {
  /** A shop without files. */
  static final ShopTexts NONE = new ShopTexts(List.of(), List.of());

  private static final Logger LOG = Logger.getLogger(ShopTexts.class);

  List<Article> articles() {
    return Stream.concat(
            shipped.stream().filter(article -> !topics(own).contains(article.topic())),
            own.stream())
        .toList();
  }

  /**
   * With what people have published: it stands beside the files' own texts, which go before it on
   * the same topic, and in place of shipped ones.
   */
  List<Article> with(WrittenArticles written) {
    List<Article> published =
        written.published().stream()
            .map(WrittenArticles.Published::article)
            .filter(article -> !topics(own).contains(article.topic()))
            .toList();
    return Stream.concat(
            published.stream(),
            articles().stream()
                .filter(article -> own.contains(article) || !replaced(article, published, written)))
        .distinct()
        .toList();
  }

  private static boolean replaced(
      Article shipped, List<Article> published, WrittenArticles written) {
    return written.inPlaceOf().contains(shipped.topic())
        || topics(published).contains(shipped.topic());
  }

  /** What comes from files, in their order. */
  List<Filed> filed() {
    return Stream.concat(
            own.stream().map(article -> new Filed(article, true)),
            shipped.stream()
                .filter(article -> !topics(own).contains(article.topic()))
                .map(article -> new Filed(article, false)))
        .toList();
  }

  /** The topics on which an own text answers in place of a shipped one. */
  List<String> replaced() {
    return shipped.stream().map(Article::topic).filter(topics(own)::contains).toList();
  }

  /** Says in the log what a shop answers from. */
  void tell(TenantId tenant) {
    List<String> replaced = replaced();
    LOG.infof(
        "%s: %d answers, %d of them the shop's own%s",
        tenant,
        articles().size(),
        own.size(),
        replaced.isEmpty() ? "" : "; in place of ours: " + String.join(", ", replaced));
  }

  private static Set<String> topics(List<Article> articles) {
    return articles.stream().map(Article::topic).collect(Collectors.toSet());
  }
}
