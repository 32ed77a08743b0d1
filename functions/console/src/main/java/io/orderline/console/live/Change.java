package io.orderline.console.live;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import java.time.Instant;
import java.util.Arrays;
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

  /** What it is that changed, and what one must be allowed to be told. */
  public enum Kind {
    CALL(Permission.CALLS_READ),
    TICKET(Permission.TICKETS_READ),
    QUESTION(Permission.KNOWLEDGE_READ),
    ARTICLE(Permission.ARTICLES_READ),
    SETTINGS(Permission.SETTINGS_READ);

    private final Permission needed;

    Kind(Permission needed) {
      this.needed = needed;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a row; one that a later version wrote is none of ours. */
    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Settings are the whole shop's: their brand is none, and nobody's alone. */
    boolean told(Principal principal, Optional<String> brand) {
      return principal.may(needed) && (this == SETTINGS || principal.sees(brand));
    }
  }
}
