package io.orderline.call.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.records.RecordedTurn;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Table(schema = "call", name = "turn")
class TurnRow {
  static final RecordColumn RECORD = new RecordColumn();

  @EmbeddedId Key key;

  @Column(nullable = false)
  @Convert(converter = RecordColumn.class)
  TurnRecord record;

  @Column(nullable = false)
  Instant at;

  int millis;

  RecordedTurn recorded() {
    return new RecordedTurn(key.number(), at, millis, record);
  }

  @Embeddable
  record Key(String tenant, @Column(name = "call_id") String callId, int number) {}

  @Immutable
  @Converter
  static class RecordColumn extends CoreJsonColumn<TurnRecord> {
    RecordColumn() {
      super(new TypeReference<>() {});
    }
  }
}
