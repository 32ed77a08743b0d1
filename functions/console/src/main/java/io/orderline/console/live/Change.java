package io.orderline.console.live;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something has changed; who wants to know what, asks.
 *
 * @param id the call, the ticket's number, the question's group …
 * @param what in a word, such as {@code ended}
 * @param brand of the call; only who sees that brand is told
 */
public record Change(Kind kind, String id, String what, Optional<String> brand, Instant at) {

  /** What it is that changed. */
  public enum Kind {
    CALL,
    TICKET,
    QUESTION,
    ARTICLE,
    SETTINGS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
