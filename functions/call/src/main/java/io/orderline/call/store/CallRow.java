package io.orderline.call.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Direction;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.records.CallRecord;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

@Entity
@Table(schema = "call", name = "call")
class CallRow {
  static final StateColumn STATE = new StateColumn();
  static final DialogueColumn DIALOGUE = new DialogueColumn();

  @EmbeddedId Key key;

  @Column(nullable = false)
  String provider;

  String caller;

  @Column(nullable = false)
  @Convert(converter = StateColumn.class)
  StoredState state;

  int turns;

  @Column(nullable = false)
  @Convert(converter = DialogueColumn.class)
  DialogueState dialogue;

  @Column(name = "started_at", nullable = false)
  Instant startedAt;

  @Column(name = "ended_at")
  Instant endedAt;

  /** The brand that was called; null where it was none. */
  String brand;

  /** Null is inbound. */
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "text")
  Direction direction;

  /** The trace of the call's first turn, which those of all later ones are linked to. */
  @Column(name = "trace_context")
  String traceContext;

  CallState state() {
    return state.state(startedAt);
  }

  CallRecord record() {
    return new CallRecord(
        new CallId(key.id()),
        provider,
        direction == null ? Direction.INBOUND : direction,
        PhoneNumber.read(caller),
        state(),
        turns,
        startedAt,
        Optional.ofNullable(endedAt));
  }

  @Embeddable
  record Key(String tenant, String id) {}

  @Immutable
  @Converter
  static class StateColumn extends CoreJsonColumn<StoredState> {
    StateColumn() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  @Converter
  static class DialogueColumn extends CoreJsonColumn<DialogueState> {
    DialogueColumn() {
      super(new TypeReference<>() {});
    }
  }
}
