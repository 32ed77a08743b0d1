package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.embedding.Sentence;
import java.util.Optional;

/** Tells what a question asks about the thing that is being done, where its words name nothing. */
@FunctionalInterface
public interface AspectReader {
  /** The words alone tell it. */
  AspectReader WORDS = _ -> Optional.empty();

  /** An {@code asks} slot; empty where the question is about something else, or is none. */
  Optional<Slot> read(Sentence said);
}
