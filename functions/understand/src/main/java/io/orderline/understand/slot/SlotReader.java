package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Optional;

/** Reads values of one kind. A value that cannot be right carries its problem. */
@FunctionalInterface
public interface SlotReader {
  List<Slot> read(Said said);

  /** A value without other readings. */
  static Slot slot(String name, String value, String problem) {
    return new Slot(name, value, List.of(), Optional.ofNullable(problem));
  }
}
