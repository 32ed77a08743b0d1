package io.orderline.call.bench;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "call", name = "floor")
class FloorRow {
  @EmbeddedId Key key;
  int times;

  @Embeddable
  record Key(String tenant, String id) {}
}
