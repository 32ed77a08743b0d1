package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Flow;
import java.util.Map;
import java.util.Optional;

/**
 * A flow file as read.
 *
 * @param flow empty when the file is too broken to make one
 * @param lines the line on which each step begins, by step id
 */
public record Draft(String file, Optional<Flow> flow, Map<String, Integer> lines) {
  public Draft {
    lines = Map.copyOf(lines);
  }
}
