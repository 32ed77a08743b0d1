package io.orderline.tickets;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** After-sales tickets. */
@ConfigMapping(prefix = "orderline.tickets")
public interface TicketsConfig {

  /** How long a ticket of each kind may take. */
  Map<String, Duration> deadlines();

  /**
   * The short message to the customer when a ticket of a kind is made or moves to a state; {@code
   * {shop}}, {@code {number}}, {@code {order}} and {@code {due}} are filled in.
   */
  Map<String, String> messages();

  /** How long a ticket is kept after its last change. */
  Duration keep();
}
