package io.orderline.call.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.core.fault.FaultKind;
import java.util.stream.Stream;

/**
 * A failure that is ours and nobody's outage: its stack trace belongs into the log. JSON that we
 * cannot write or read is one, though Java calls it an I/O fault.
 */
final class OwnMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CHAIN = 20;

  private OwnMistake(Throwable of, OwnMistake cause) {
    super(of.getClass().getName(), cause);
    setStackTrace(of.getStackTrace());
  }

  static boolean in(Throwable failure) {
    return FaultKind.of(failure) == FaultKind.REFUSED || chain(failure).anyMatch(OwnMistake::json);
  }

  /**
   * The failure as it may be logged. A message about JSON holds a piece of it, which may be what a
   * caller said: then places and names of classes are left, and nothing else.
   */
  static Throwable without(Throwable failure) {
    return chain(failure).anyMatch(OwnMistake::json) ? bare(failure, LONGEST_CHAIN) : failure;
  }

  private static OwnMistake bare(Throwable failure, int depth) {
    return failure == null || depth == 0
        ? null
        : new OwnMistake(failure, bare(failure.getCause(), depth - 1));
  }

  private static boolean json(Throwable cause) {
    return cause instanceof JsonProcessingException;
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(LONGEST_CHAIN);
  }
}
