package io.orderline.call.tape;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecording;
import io.orderline.core.records.CallRecording.Failure;
import io.orderline.core.records.CallRecording.State;
import io.orderline.core.records.CallRecording.Waveform;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What became of the sound of one line. */
@Entity
@Table(schema = "call", name = "recording")
class RecordingRow {
  @EmbeddedId private Key key;

  @Column(name = "call_id")
  private String callId;

  private String state;
  private String why;

  @Column(name = "sample_rate")
  private int sampleRate;

  private long frames;

  @Convert(converter = WaveformColumn.class)
  @Column(columnDefinition = "text")
  private Waveform waveform = Waveform.NONE;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Embeddable
  record Key(String tenant, String name) {}

  @Immutable
  static class WaveformColumn extends CoreJsonColumn<Waveform> {
    WaveformColumn() {
      super(new TypeReference<>() {});
    }
  }

  /** For Hibernate. */
  RecordingRow() {}

  RecordingRow(
      TenantId tenant,
      RecordingName name,
      CallId call,
      int sampleRate,
      Instant beganAt,
      Instant expiresAt) {
    this.key = new Key(tenant.value(), name.value());
    this.callId = call.value();
    this.state = text(State.RECORDING);
    this.sampleRate = sampleRate;
    this.beganAt = beganAt;
    this.expiresAt = expiresAt;
  }

  static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  void kept(long samples, Waveform heard) {
    state = text(State.KEPT);
    frames = samples;
    waveform = heard;
  }

  void failed(Failure cause) {
    state = text(State.FAILED);
    why = text(cause);
  }

  RecordingName name() {
    return new RecordingName(key.name());
  }

  CallId call() {
    return new CallId(callId);
  }

  State state() {
    return State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  Optional<Failure> why() {
    return Optional.ofNullable(why).map(text -> Failure.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  int sampleRate() {
    return sampleRate;
  }

  Instant beganAt() {
    return beganAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Waveform waveform() {
    return waveform;
  }

  CallRecording.Part part() {
    return new CallRecording.Part(beganAt, frames);
  }
}
