package io.orderline.core.handoff;

import java.time.Instant;
import java.util.Optional;

/** What an agent is doing with a call; it follows from what happens and is never chosen. */
public sealed interface Work {
  /** Nothing. */
  record Free() implements Work {}

  /** 振铃: is offered a call. */
  record Ringing(ContactId contact, Instant until) implements Work {}

  /** 通话. */
  record OnCall(ContactId contact, Instant since) implements Work {}

  /**
   * 整理: writes down what came of the call.
   *
   * @param until when the default is taken and the next call may come
   */
  record WrappingUp(ContactId contact, Instant since, Instant until) implements Work {}

  /** The call that it is about. */
  default Optional<ContactId> about() {
    return switch (this) {
      case Free _ -> Optional.empty();
      case Ringing(var contact, _) -> Optional.of(contact);
      case OnCall(var contact, _) -> Optional.of(contact);
      case WrappingUp(var contact, _, _) -> Optional.of(contact);
    };
  }

  /** Whether it is about this call. */
  default boolean isAbout(ContactId contact) {
    return about().filter(contact::equals).isPresent();
  }
}
