package io.orderline.understand.reply;

import io.orderline.core.understanding.Reply.Kind;

/**
 * What the rules say of a reply.
 *
 * @param sure whether it stands without the head's agreement
 */
record Verdict(Kind kind, double confidence, boolean sure) {
  static Verdict sure(Kind kind, double confidence) {
    return new Verdict(kind, confidence, true);
  }

  static Verdict likely(Kind kind, double confidence) {
    return new Verdict(kind, confidence, false);
  }
}
