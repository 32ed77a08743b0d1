package io.orderline.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.call.VoiceCommand;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Entity
@Table(schema = "notes", name = "note")
class Note {
  @EmbeddedId Key key;
  @Version int version;

  @Column(nullable = false)
  @Convert(converter = Commands.class)
  List<VoiceCommand> body;

  Note() {}

  Note(String tenant, String id, VoiceCommand... body) {
    this.key = new Key(tenant, id);
    this.body = List.of(body);
  }

  @Embeddable
  record Key(String tenant, String id) {}

  @Immutable
  static class Commands extends CoreJsonColumn<List<VoiceCommand>> {
    Commands() {
      super(new TypeReference<>() {});
    }
  }
}
