package io.orderline.core.event;

/**
 * Something that happened or is asked for. Each member is one {@link EventType}; {@link EventCodec}
 * writes it as the data of a {@link CloudEvent}.
 */
public sealed interface DomainEvent permits TurnEvent, TicketEvent, ErrandEvent, SmsEvent {

  default EventType type() {
    return EventType.of(getClass());
  }
}
