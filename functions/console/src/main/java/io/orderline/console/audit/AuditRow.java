package io.orderline.console.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.access.token.Sha256;
import io.orderline.json.CoreJson;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** A link of a shop's chain. */
@Entity
@Table(schema = "console", name = "audit")
class AuditRow {
  /** What the first row follows. */
  static final String BEGINNING = "0".repeat(64);

  @EmbeddedId private Key key;
  private Instant at;
  private String who;
  private String what;
  private String about;
  private String detail;
  private String previous;
  private String hash;

  @Embeddable
  record Key(String tenant, long sequence) {}

  /** For Hibernate. */
  AuditRow() {}

  AuditRow(Key key, Instant at, Deed deed, String previous) {
    this.key = key;
    this.at = at;
    this.who = deed.who();
    this.what = deed.what();
    this.about = deed.about();
    this.detail = json(deed.detail());
    this.previous = previous;
    this.hash = computed();
  }

  /** The hash that its values have. */
  private String computed() {
    return Sha256.hex(
        json(
            List.of(
                key.tenant(), key.sequence(), at.toString(), who, what, about, detail, previous)));
  }

  /** Whether it is as it was written, and comes right after the one before. */
  boolean follows(long sequence, String before) {
    return key.sequence() == sequence + 1 && previous.equals(before) && hash.equals(computed());
  }

  long sequence() {
    return key.sequence();
  }

  String hash() {
    return hash;
  }

  /** Gives the query its values, by their columns' names. */
  <Q extends Mutiny.AbstractQuery> Q fill(Q query) {
    query.setParameter("tenant", key.tenant());
    query.setParameter("sequence", key.sequence());
    query.setParameter("at", at);
    query.setParameter("who", who);
    query.setParameter("what", what);
    query.setParameter("about", about);
    query.setParameter("detail", detail);
    query.setParameter("previous", previous);
    query.setParameter("hash", hash);
    return query;
  }

  AuditPage.Row shown() {
    return new AuditPage.Row(key.sequence(), at, who, what, about, details(), hash);
  }

  private Map<String, String> details() {
    try {
      return CoreJson.mapper().readerForMapOf(String.class).<Map<String, String>>readValue(detail);
    } catch (JsonProcessingException e) {
      return Map.of("unreadable", detail);
    }
  }

  private static String json(Object value) {
    try {
      return CoreJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }
}
