package io.orderline.console.articles;

import io.orderline.core.tenant.TenantId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** An article as it is kept: which version is the latest, and which one callers hear. */
@Entity(name = "ArticleRow")
@Table(schema = "console", name = "article")
class ArticleRow {
  @EmbeddedId private Key key;
  private int version;
  private Integer published;
  private String origin;
  private Instant changedAt;
  private String changedBy;

  @Embeddable
  record Key(String tenant, String id) {}

  /** For Hibernate. */
  ArticleRow() {}

  /** One without a version yet; a packaged text, where there is an origin, is version 0. */
  ArticleRow(TenantId tenant, String id, Optional<String> origin) {
    key = new Key(tenant.value(), id);
    this.origin = origin.orElse(null);
    published = origin.map(_ -> 0).orElse(null);
  }

  String id() {
    return key.id();
  }

  int version() {
    return version;
  }

  Optional<Integer> published() {
    return Optional.ofNullable(published);
  }

  Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  Instant changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }

  /** The next version is there. */
  int next() {
    return ++version;
  }

  void publish(int number) {
    published = number;
  }

  void withdraw() {
    published = null;
  }

  void changed(String by, Instant at) {
    changedBy = by;
    changedAt = at;
  }
}
