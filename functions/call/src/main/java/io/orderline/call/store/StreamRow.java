package io.orderline.call.store;

import io.orderline.telephony.StreamEnding;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(schema = "call", name = "stream")
class StreamRow {
  @EmbeddedId Key key;

  @Column(name = "call_id", nullable = false)
  String callId;

  @Column(name = "opened_at", nullable = false)
  Instant openedAt;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "text")
  StreamEnding ending;

  @Embeddable
  record Key(String tenant, String token) {}
}
