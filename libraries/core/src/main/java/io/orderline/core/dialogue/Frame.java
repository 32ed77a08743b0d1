package io.orderline.core.dialogue;

import java.util.Optional;

/**
 * The position in an open flow.
 *
 * @param step the id of its current step
 * @param waiting whether the step has put its question and waits for the answer
 * @param topic what the question is about, while another wish comes first
 */
public record Frame(String flow, String step, boolean waiting, Optional<Topic> topic) {
  /** A flow about to take a step. */
  static Frame at(String flow, String step) {
    return new Frame(flow, step, false, Optional.empty());
  }

  /** This flow, waiting for the caller. */
  Frame asking() {
    return new Frame(flow, step, true, Optional.empty());
  }

  /** This flow, waiting until another wish is done. */
  Frame about(Topic left) {
    return new Frame(flow, step, waiting, Optional.of(left));
  }
}
