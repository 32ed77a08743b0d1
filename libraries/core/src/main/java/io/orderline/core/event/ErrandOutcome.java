package io.orderline.core.event;

/** How an errand ended. */
public sealed interface ErrandOutcome {

  /** It is done; {@code reference} is what the shop's system calls it, empty without a name. */
  record Done(String reference) implements ErrandOutcome {}

  /** The shop's system has taken it on and goes on by itself. */
  record Accepted(String reference) implements ErrandOutcome {}

  /** The shop's system says no for good; {@code reason} is for the shop's people. */
  record Refused(String reason) implements ErrandOutcome {}

  /** The shop's system cannot do such a thing: it is an agent's task. */
  record Unsupported() implements ErrandOutcome {}

  /** The last try failed: nobody knows whether it was done. */
  record Failed() implements ErrandOutcome {}
}
