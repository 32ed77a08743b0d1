package io.orderline.console.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when a list lacks what its owner knows. Each look compares the two; what is missing was
 * first missed at some look, and is missed until it is there, or newer, or its owner tells of it no
 * more. Pure.
 *
 * @param since by call: which age of it was first missed when
 */
record Missing(Map<String, Since> since) {
  static final Missing NOTHING = new Missing(Map.of());

  /** Which age of a call was first missed when. */
  record Since(int age, Instant at) {}

  Missing {
    since = Map.copyOf(since);
  }

  /**
   * After another look.
   *
   * @param theirs how old the owner knows each call
   * @param ours how old our list knows it
   */
  Missing after(Map<String, Integer> theirs, Map<String, Integer> ours, Instant now) {
    Map<String, Since> next = new HashMap<>();
    theirs.forEach(
        (call, age) -> {
          int known = ours.getOrDefault(call, -1);
          if (known < age) {
            Since before = since.get(call);
            next.put(call, before != null && known < before.age() ? before : new Since(age, now));
          }
        });
    return new Missing(next);
  }

  /** How long the longest missed is missed. */
  Duration longest(Instant now) {
    return since.values().stream()
        .map(missed -> Duration.between(missed.at(), now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
