package io.orderline.core.dialogue;

/**
 * Where an open flow stands.
 *
 * @param step the id of its current step
 * @param waiting whether the step has put its question and waits for the answer
 */
public record Frame(String flow, String step, boolean waiting) {
  /** A flow about to take a step. */
  static Frame at(String flow, String step) {
    return new Frame(flow, step, false);
  }
}
