package io.orderline.handoff;

import io.orderline.core.handoff.Contact;
import io.orderline.core.handoff.QueueRules;
import io.orderline.core.handoff.Queues;
import io.orderline.core.handoff.Room;
import io.orderline.core.handoff.Stage;
import io.orderline.core.handoff.Standing;
import java.time.Instant;

/** How a hand-over stands, in the words of the line. */
final class Standings {
  private Standings() {}

  static Standing of(Room room, Contact contact, Queues queues, Instant now) {
    return switch (contact.stage()) {
      case Stage.Waiting _ -> waiting(room, contact, queues, now, false);
      case Stage.Offered _ -> waiting(room, contact, queues, now, true);
      case Stage.Talking(var agent, _, var seat) ->
          new Standing.Connected(contact.id(), agent, seat.isPresent());
      case Stage.GoingBack(var why, var step) -> new Standing.Back(why, step);
    };
  }

  private static Standing waiting(
      Room room, Contact contact, Queues queues, Instant now, boolean rings) {
    QueueRules queue = queues.named(contact.queue());
    int ahead = room.ahead(contact, queues);
    return new Standing.Waiting(queue.title(), ahead, room.estimate(queue, ahead, now), rings);
  }
}
