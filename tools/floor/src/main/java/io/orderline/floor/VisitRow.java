package io.orderline.floor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "floor", name = "visits")
class VisitRow {
  @EmbeddedId Key key;
  int count;

  @Embeddable
  record Key(String tenant, String callId) {}
}
