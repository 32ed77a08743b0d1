package io.orderline.console.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Optional;

/**
 * What is sent to who watches.
 *
 * @param sequence where to go on after it; empty for a sign of life
 */
record Told(Optional<Long> sequence, Optional<Data> data) {

  /** What changed. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Data(String kind, String id, Instant at, Optional<String> what) {}

  /** A stream that has ended is no fault: the browser comes again at once. */
  private static final long COME_AGAIN_MILLIS = 500;

  /** Nothing has happened, and the line is up. */
  static final Told ALIVE = new Told(Optional.empty(), Optional.empty());

  OutboundSseEvent event(Sse sse) {
    OutboundSseEvent.Builder event = sse.newEventBuilder();
    sequence.ifPresent(number -> event.id(String.valueOf(number)));
    if (data.isEmpty()) {
      return event.comment("alive").reconnectDelay(COME_AGAIN_MILLIS).build();
    }
    return event
        .name(data.get().kind())
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(Data.class, data.get())
        .build();
  }
}
