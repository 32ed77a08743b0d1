package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.Optional;

/** Reads the reason from an answer to the question for it. */
@FunctionalInterface
public interface ReasonReader {
  /** Reads none. */
  ReasonReader NONE = _ -> Optional.empty();

  /**
   * @param plain the answer in plain form, in Mandarin
   */
  Optional<Slot> read(String plain);
}
