package io.orderline.core.dialogue;

import java.util.List;

/** What the caller's input means for the question that is open. */
sealed interface Reading {

  /** The value asked for, with other readings of the same sounds. */
  record Filled(String value, List<String> readings) implements Reading {}

  record Yes() implements Reading {}

  record No() implements Reading {}

  /** An entry of the list that was read out, counted from 0. */
  record Picked(int index) implements Reading {}

  /** Something else, that has flows of its own. */
  record Wants(List<String> flows) implements Reading {}

  /** Not what is being done, but this: 不是退货，是换货. */
  record Instead(String flow) implements Reading {}

  /** Another value for what was collected before. */
  record Corrected(String slot, String value) implements Reading {}

  /** Leave it: 算了. */
  record Drop() implements Reading {}

  /** Say it again. */
  record Again() implements Reading {}

  /** Wait a moment. */
  record Wait() implements Reading {}

  record Bye() implements Reading {}

  /** A greeting or thanks without a wish. */
  record Courtesy(boolean thanks) implements Reading {}

  record Silent() implements Reading {}

  /** We could not listen. */
  record Unheard() implements Reading {}

  record Unclear() implements Reading {}
}
