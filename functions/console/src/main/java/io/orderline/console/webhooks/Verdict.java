package io.orderline.console.webhooks;

import java.util.Optional;

/**
 * What came of a try.
 *
 * @param status of HTTP; empty where there was no answer
 * @param error what was wrong, in a word; empty where it was taken
 */
record Verdict(Optional<Integer> status, Optional<String> error) {
  static Verdict taken(int status) {
    return new Verdict(Optional.of(status), Optional.empty());
  }

  static Verdict failed(int status, String error) {
    return new Verdict(Optional.of(status), Optional.of(error));
  }

  static Verdict unanswered(String error) {
    return new Verdict(Optional.empty(), Optional.of(error));
  }

  boolean taken() {
    return error.isEmpty();
  }
}
