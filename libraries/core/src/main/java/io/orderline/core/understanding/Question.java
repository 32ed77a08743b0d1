package io.orderline.core.understanding;

import java.util.List;

/**
 * The question that the caller replies to.
 *
 * @param flow the flow that put it
 * @param slot the slot that the answer fills: {@code confirmed}, {@code reason}, {@code tax_number}
 *     …; {@code order} where one of several orders is to be chosen
 * @param text the question as it was said
 * @param options what may be chosen, in the order in which it was read out: of an order its
 *     articles; empty where nothing is chosen, or an earlier version asks
 */
public record Question(String flow, String slot, String text, List<List<String>> options) {
  public Question {
    options = options == null ? List.of() : List.copyOf(options);
  }

  /** A question that leaves the answer open. */
  public Question(String flow, String slot, String text) {
    this(flow, slot, text, List.of());
  }
}
