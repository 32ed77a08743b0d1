package io.orderline.simulator.telephone;

import java.time.Duration;
import java.util.List;

/**
 * What the caller heard until it was their turn again or the call was over.
 *
 * @param lines what was said or played, in order
 * @param took from what the caller did to the answer's arrival
 */
public record Heard(List<String> lines, Duration took) {
  public Heard {
    lines = List.copyOf(lines);
  }

  public String text() {
    return String.join(" ", lines);
  }
}
