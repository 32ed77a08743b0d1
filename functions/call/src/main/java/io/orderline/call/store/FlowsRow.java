package io.orderline.call.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.flows.PublishedFlows;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(schema = "call", name = "flows")
class FlowsRow {
  @EmbeddedId Key key;

  @Column(nullable = false)
  @Convert(converter = FilesColumn.class)
  Map<String, String> files;

  @Column(nullable = false)
  String note;

  @Column(nullable = false)
  Instant at;

  @Column(nullable = false)
  String by;

  @Embeddable
  record Key(String tenant, int number) {}

  PublishedFlows.Publication publication() {
    return new PublishedFlows.Publication(key.number(), note, at, by);
  }

  @Immutable
  @Converter
  static class FilesColumn extends CoreJsonColumn<Map<String, String>> {
    FilesColumn() {
      super(new TypeReference<>() {});
    }
  }
}
