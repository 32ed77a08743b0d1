package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.Optional;

/** Reads the reason from an answer to the question for it. */
@FunctionalInterface
public interface ReasonReader {
  /** The words alone tell it. */
  ReasonReader WORDS = (_, named) -> named;

  /**
   * @param plain the answer in plain form, in Mandarin
   * @param named what its words name, as {@link ReasonSlots} read them
   */
  Optional<Slot> read(String plain, Optional<Slot> named);

  /** The code of the reason that is told, also where nobody asked, if that is sure. */
  default Optional<String> sure(String plain) {
    return Optional.empty();
  }
}
