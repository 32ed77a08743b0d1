package io.orderline.core.event;

import java.util.Map;

/** Writes events as they travel, and reads them again. */
public final class EventCodec {
  private EventCodec() {}

  /** The event in the version of its type that this code writes. */
  public static CloudEvent encode(Event<?> event) {
    EventType type = event.payload().type();
    return new CloudEvent(
        event.id(),
        event.source(),
        type.type(),
        event.tenant(),
        event.subject(),
        event.time(),
        data(event.payload()),
        type.version());
  }

  /**
   * The event, for a consumer of these payloads.
   *
   * @throws IllegalArgumentException when it is none of them, or its data are not valid
   */
  public static <E extends DomainEvent> Event<E> decode(CloudEvent event, Class<E> payload) {
    EventType type =
        EventType.named(event.type())
            .filter(known -> event.version() == known.version())
            .orElseThrow(
                () -> new IllegalArgumentException("this version cannot read " + event.schema()));
    DomainEvent read = payload(type, event.data());
    if (!payload.isInstance(read)) {
      throw new IllegalArgumentException(event + " is not for this consumer");
    }
    return new Event<>(
        event.id(),
        event.source(),
        event.tenant(),
        event.subject(),
        event.time(),
        payload.cast(read));
  }

  /** The data of an event alone. */
  public static Map<String, String> data(DomainEvent payload) {
    return Payloads.write(payload).data();
  }

  /**
   * Reads data of the version that this code writes; names that it does not know are ignored.
   *
   * @throws IllegalArgumentException when a required name is missing or a value is not valid
   */
  public static DomainEvent payload(EventType type, Map<String, String> data) {
    EventType.check(type.type(), data);
    return Payloads.read(type, new DataReader(data));
  }
}
