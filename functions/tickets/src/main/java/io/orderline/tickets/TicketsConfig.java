package io.orderline.tickets;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** After-sales tickets. */
@ConfigMapping(prefix = "orderline.tickets")
public interface TicketsConfig {

  /** How long a ticket of each kind may take. */
  Map<String, Duration> deadlines();

  /**
   * The short message to the customer when a ticket of a kind is made or moves to a state; {@code
   * {shop}}, {@code {number}}, {@code {order}}, {@code {article}}, {@code {due}} and {@code {link}}
   * are filled in. Where there is a link, the text of the name with {@code _link} at its end is
   * taken.
   */
  Map<String, String> messages();

  /**
   * Where customers reach the pages that messages link to, without a path: that of the telephony
   * webhooks unless set.
   */
  URI publicUrl();

  /**
   * What the codes of such links are made with; from the environment: {@code
   * ORDERLINE_TICKETS_LINK_SECRET}. Without it messages have no link to our pages.
   */
  Optional<String> linkSecret();

  /**
   * How long an errand of a ticket waits at most for the end of the call that asked for it: until
   * then the caller can take it back.
   */
  Duration errandHold();

  /** How long a ticket that is over is kept after its last change. */
  Duration keep();

  /** How long a ticket that nobody has ended is kept after its last change. */
  Duration keepOpen();
}
