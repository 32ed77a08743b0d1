package io.orderline.console.articles;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.knowledge.Article;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of an article as it is kept. */
@Entity(name = "ArticleVersionRow")
@Table(schema = "console", name = "article_version")
class ArticleVersionRow {
  @EmbeddedId private Key key;

  @Convert(converter = ArticleColumn.class)
  private Article article;

  @Column(name = "\"by\"")
  private String by;

  private Instant at;

  @Embeddable
  record Key(String tenant, String id, int number) {}

  @Immutable
  static class ArticleColumn extends CoreJsonColumn<Article> {
    ArticleColumn() {
      super(new TypeReference<>() {});
    }
  }

  /** For Hibernate. */
  ArticleVersionRow() {}

  ArticleVersionRow(
      TenantId tenant, String id, int number, Article article, String by, Instant at) {
    key = new Key(tenant.value(), id, number);
    this.article = article;
    this.by = by;
    this.at = at;
  }

  String id() {
    return key.id();
  }

  int number() {
    return key.number();
  }

  Article article() {
    return article;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }
}
